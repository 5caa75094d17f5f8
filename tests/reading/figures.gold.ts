/**
 * Paragraphs of our own making, with every figure in ⟦ ⟧; whatever else looks like a number there is none.
 * A figure's line: value kind qualifier | what is counted (other readings after /) | claimant, where the text names one.
 * People, places and firms are invented.
 */
export interface GoldParagraph {
  readonly field: 'war' | 'disaster' | 'finance' | 'sport' | 'science' | 'health' | 'politics' | 'city';
  readonly text: string;
  readonly figures: readonly string[];
}

export const gold: readonly GoldParagraph[] = [
  {
    field: 'war',
    text: 'At least ⟦47⟧ civilians were killed and more than ⟦120⟧ wounded when shells struck a market in the port of Velmora on Tuesday, the regional health office said. Among the dead were ⟦nine⟧ children.',
    figures: [
      '47 count more-than | civilians were killed / civilians | the regional health office',
      '120 count more-than | wounded / civilians wounded | the regional health office',
      '9 count exact | children / children among the dead | the regional health office?',
    ],
  },
  {
    field: 'war',
    text: 'The army of Tarsk claimed to have destroyed ⟦14⟧ tanks and captured ⟦36⟧ soldiers, while the Ostrian defence ministry put its losses at ⟦two⟧ tanks and said no one had been taken prisoner.',
    figures: [
      '14 count exact | tanks / destroyed tanks | The army of Tarsk',
      '36 count exact | soldiers / captured soldiers | The army of Tarsk',
      '2 count exact | tanks / losses | the Ostrian defence ministry',
    ],
  },
  {
    field: 'war',
    text: 'Under the plan, ⟦350⟧ prisoners would be freed in exchange for ⟦12⟧ hostages. The earlier proposal, rejected in March, had foreseen ⟦200⟧ prisoners and ⟦eight⟧ hostages.',
    figures: [
      '350 count exact | prisoners / prisoners would be freed |',
      '12 count exact | hostages |',
      '200 count exact | prisoners |',
      '8 count exact | hostages |',
    ],
  },
  {
    field: 'war',
    text: '“We have lost ⟦three⟧ villages in ⟦ten days⟧,” said Colonel Idris Vane of the 4th Rifle Brigade, whose men hold a line of some ⟦25 kilometers⟧ along Highway 9.',
    figures: [
      '3 count exact | villages | Colonel Idris Vane',
      '10 quantity exact | lost three villages / | Colonel Idris Vane',
      '25 quantity about | line / along Highway 9 / line along Highway 9 |',
    ],
  },
  {
    field: 'war',
    text: '⟦Tens of thousands⟧ of people have fled since fighting resumed on Oct. 19, and ⟦dozens⟧ of aid trucks are stuck at the crossing, according to the relief agency Norhelp.',
    figures: [
      '[10000,null] count more-than | people / people have fled | relief agency Norhelp / Norhelp',
      '[12,null] count more-than | aid trucks | relief agency Norhelp',
    ],
  },
  {
    field: 'war',
    text: '⟦Two-thirds⟧ of the old town lies in ruins, the mayor, Pavlo Drest, ⟦58⟧, told reporters. He said up to ⟦1,500⟧ people were still sheltering in cellars, down from ⟦4,000⟧ in June.',
    figures: [
      '0.6667 fraction exact | the old town | Pavlo Drest / the mayor',
      '58 age exact | Pavlo Drest / mayor |',
      '1500 count up-to | people / people were still sheltering in cellars | Pavlo Drest / He',
      '4000 count exact | people / | Pavlo Drest / He',
    ],
  },
  {
    field: 'disaster',
    text: 'The 7 July flood swept away ⟦310⟧ houses in the Brell valley. Rescuers from Unit 12 pulled ⟦17⟧ people from the water; ⟦one⟧ person drowned and ⟦four⟧ others are missing.',
    figures: [
      '310 count exact | houses / houses in the Brell valley |',
      '17 count exact | people / people from the water |',
      '1 count exact | person / person drowned |',
      '4 count exact | others / others are missing |',
    ],
  },
  {
    field: 'disaster',
    text: 'A magnitude ⟦6.4⟧ earthquake hit the island of Santa Orla at 4:52 a.m. on Friday, toppling a ⟦12-storey⟧ hotel and cutting power to roughly ⟦80,000⟧ households.',
    figures: [
      '6.4 count exact | earthquake / magnitude |',
      '12 quantity exact | hotel |',
      '80000 count about | households / power to households |',
    ],
  },
  {
    field: 'disaster',
    text: 'Fire crews said the blaze had burned ⟦2,300 acres⟧ by Sunday, nearly ⟦three times⟧ the area reported a day earlier, and was ⟦15 percent⟧ contained.',
    figures: [
      '2300 quantity exact | burned / blaze / the blaze had burned | Fire crews',
      '3 multiple about | the area / the area reported a day earlier | Fire crews',
      '15 percent exact | contained | Fire crews',
    ],
  },
  {
    field: 'disaster',
    text: 'The ferry Alma II was carrying ⟦214⟧ passengers and ⟦11⟧ crew when it capsized off Point Garrow in 2019. Investigators said it was licensed for no more than ⟦150⟧.',
    figures: [
      '214 count exact | passengers |',
      '11 count exact | crew |',
      '150 count up-to | passengers / licensed / | Investigators',
    ],
  },
  {
    field: 'disaster',
    text: 'Winds of ⟦115mph⟧ tore the roof off Harlow Arena. The storm, the third of the season, is expected to dump ⟦10 to 15 inches⟧ of rain on the coast before Thursday.',
    figures: ['115 quantity exact | Winds |', '[10,15] quantity range | rain / rain on the coast |'],
  },
  {
    field: 'disaster',
    text: 'Call 1-800-555-0142 or visit www.brellrelief.org/help24 to donate. By 6 p.m. Monday the fund had received ⟦£1.2m⟧ from ⟦22,000⟧ donors, said its director, Lena Moss.',
    figures: [
      '1200000 money exact | the fund had received / fund / received | Lena Moss / its director',
      '22000 count exact | donors | Lena Moss / its director',
    ],
  },
  {
    field: 'finance',
    text: 'Shares of Calder Mills rose ⟦4.2%⟧ to ⟦$31.50⟧ after the textile maker reported a quarterly profit of ⟦$212 million⟧, up from ⟦$180 million⟧ a year earlier.',
    figures: [
      '4.2 percent exact | Shares of Calder Mills |',
      '31.5 money exact | Shares of Calder Mills |',
      '212000000 money exact | quarterly profit |',
      '180000000 money exact | quarterly profit / a year earlier |',
    ],
  },
  {
    field: 'finance',
    text: 'The central bank left its key rate at ⟦3.75 percent⟧ and said inflation would ease to between ⟦2 and 2.5 percent⟧ by the end of 2027.',
    figures: [
      '3.75 percent exact | its key rate / key rate |',
      '[2,2.5] percent range | inflation | The central bank',
    ],
  },
  {
    field: 'finance',
    text: 'Northgate Foods will cut ⟦1,200⟧ jobs, or about ⟦8 percent⟧ of its workforce, and close ⟦three⟧ of its ⟦11⟧ plants. The firm expects to save as much as ⟦€90 million⟧ a year.',
    figures: [
      '1200 count exact | jobs |',
      '8 percent about | its workforce / workforce |',
      '3 count exact | its 11 plants / plants |',
      '11 count exact | plants |',
      '90000000 money up-to | save / The firm expects to save / a year | The firm',
    ],
  },
  {
    field: 'finance',
    text: 'The S&P 500 and the FTSE 100 both closed lower. Brent crude fell ⟦$1.30⟧, or ⟦1.6 percent⟧, to ⟦$79.85⟧ a barrel, its lowest since Sept. 3.',
    figures: [
      '1.3 money exact | Brent crude fell / Brent crude |',
      '1.6 percent exact | Brent crude fell / Brent crude |',
      '79.85 money exact | a barrel / Brent crude / barrel |',
    ],
  },
  {
    field: 'finance',
    text: 'Analysts had forecast earnings of ⟦62 cents⟧ a share; the company earned ⟦58 cents⟧. Revenue slipped to ⟦$1.04bn⟧ from ⟦$1.1bn⟧.',
    figures: [
      '0.62 money exact | earnings / earnings a share / a share | Analysts',
      '0.58 money exact | the company earned / earned |',
      '1040000000 money exact | Revenue |',
      '1100000000 money exact | Revenue |',
    ],
  },
  {
    field: 'finance',
    text: 'The ⟦two⟧ brothers own ⟦51 percent⟧ and ⟦12 percent⟧ of the brewery, respectively. They paid ⟦half a million dollars⟧ for it in 1998; today it is worth more than ⟦a billion⟧.',
    figures: [
      '2 count exact | brothers |',
      '51 percent exact | the brewery / brewery / own |',
      '12 percent exact | the brewery / brewery / own |',
      '500000 money exact | paid / They paid / for it |',
      '1000000000 count more-than | it is worth / worth / it |',
    ],
  },
  {
    field: 'finance',
    text: 'Rents in Port Ashby have doubled since 2014. A one-bedroom flat now costs ⟦$1,800 to $2,200⟧ a month, and ⟦two in five⟧ tenants spend more than ⟦half⟧ of their income on housing, a survey by the Ashby Tenants Union found.',
    figures: [
      '[1800,2200] money range | a month / one-bedroom flat / one-bedroom flat a month / A one-bedroom flat now costs |',
      '0.4 fraction exact | tenants | the Ashby Tenants Union / a survey by the Ashby Tenants Union',
      '0.5 fraction more-than | their income / income / their income on housing | the Ashby Tenants Union / a survey by the Ashby Tenants Union',
    ],
  },
  {
    field: 'sport',
    text: 'Rook City beat Farnham ⟦3-1⟧ on Saturday to move ⟦two⟧ points clear at the top. Dario Keel, ⟦23⟧, scored twice in the second half before a crowd of ⟦41,210⟧.',
    figures: [
      '[3,1] score exact | Rook City beat Farnham / Farnham / beat Farnham |',
      '2 count exact | points / points clear / points clear at the top |',
      '23 age exact | Dario Keel |',
      '41210 count exact | crowd / a crowd |',
    ],
  },
  {
    field: 'sport',
    text: 'Mina Osei won the ⟦400 meters⟧ in ⟦49.87 seconds⟧, ⟦0.12 seconds⟧ ahead of the champion. It was her fourth title in ⟦six years⟧ and the first for Kestria since 1988.',
    figures: [
      '400 quantity exact | Mina Osei won / won / |',
      '49.87 quantity exact | won the 400 meters / Mina Osei won the 400 meters / 400 meters / won |',
      '0.12 quantity exact | ahead of the champion / ahead |',
      '6 quantity exact | fourth title / her fourth title |',
    ],
  },
  {
    field: 'sport',
    text: 'With the series level at ⟦two⟧ games apiece, Game 5 is in Dunmore on Wednesday. Forward Jo Ballard averaged ⟦27.5⟧ points and ⟦11⟧ rebounds in the first ⟦four⟧.',
    figures: [
      '2 count exact | games / games apiece |',
      '27.5 count exact | points |',
      '11 count exact | rebounds |',
      '4 count exact | games / |',
    ],
  },
  {
    field: 'sport',
    text: 'The umpires’ panel voted ⟦4 to 1⟧ to ban the striker for ⟦three⟧ matches and fined her club ⟦€25,000⟧. No. 10 Lise Arnaud will take her place.',
    figures: [
      '[4,1] score exact | voted / The umpires’ panel voted / to ban the striker |',
      '3 count exact | matches |',
      '25000 money exact | fined her club / her club / fined |',
    ],
  },
  {
    field: 'sport',
    text: 'Nearly ⟦one in 10⟧ marathon entrants did not start. Of the ⟦18,412⟧ who did, ⟦17,950⟧ finished, the slowest in just under ⟦nine hours⟧.',
    figures: [
      '0.1 fraction about | marathon entrants / marathon entrants did not start |',
      '18412 count exact | who did / marathon entrants |',
      '17950 count exact | finished / who did |',
      '9 quantity less-than | the slowest / slowest |',
    ],
  },
  {
    field: 'sport',
    text: 'At ⟦35⟧, Petra Lindqvist is the oldest player left in the draw. She has won ⟦12⟧ of her last ⟦14⟧ matches and leads the head-to-head with Sato ⟦5-2⟧.',
    figures: [
      '35 age exact | Petra Lindqvist |',
      '12 count exact | her last 14 matches / matches / won |',
      '14 count exact | matches / last matches |',
      '[5,2] score exact | leads the head-to-head with Sato / head-to-head / the head-to-head with Sato |',
    ],
  },
  {
    field: 'science',
    text: 'The probe Heron 2 passed within ⟦1,900 miles⟧ of the moon and measured surface temperatures of ⟦-180 degrees Celsius⟧. Its camera, weighing ⟦4.5kg⟧, took over ⟦600⟧ pictures.',
    figures: [
      '1900 quantity less-than | the moon / moon |',
      '-180 quantity exact | surface temperatures |',
      '4.5 quantity exact | Its camera / camera |',
      '600 count more-than | pictures |',
    ],
  },
  {
    field: 'science',
    text: 'Researchers at the University of Elmstead found that bees exposed to the compound made ⟦30 percent⟧ fewer trips than others. The study followed ⟦2,047⟧ bees in ⟦16⟧ hives between May 2 and June 30.',
    figures: [
      '30 percent exact | fewer trips / trips | Researchers at the University of Elmstead / Researchers',
      '2047 count exact | bees |',
      '16 count exact | hives |',
    ],
  },
  {
    field: 'science',
    text: 'The fossil, about ⟦66 million years old⟧, is ⟦2.5 metres⟧ long and was dug up in 1911. “It is ⟦twice⟧ as large as anything we had,” said the museum’s curator, Ivo Brandt.',
    figures: [
      '66000000 age about | The fossil / fossil |',
      '2.5 quantity exact | The fossil / long / fossil / long fossil |',
      '2 multiple exact | as large as anything we had / large | Ivo Brandt',
    ],
  },
  {
    field: 'science',
    text: 'COVID-19 and H5N1 have taught labs to share data. Of the ⟦1 in 5⟧ samples that failed, ⟦three-quarters⟧ came from a single site, Dr. Amy Roth told the conference.',
    figures: [
      '0.2 fraction exact | samples that failed / samples | Dr. Amy Roth',
      '0.75 fraction exact | came from a single site / samples / a single site | Dr. Amy Roth',
    ],
  },
  {
    field: 'science',
    text: 'Sea levels along the delta rose by ⟦3.4 millimeters⟧ a year in the 2010s, compared with ⟦1.9 millimeters⟧ a year in the 1990s, the survey shows.',
    figures: [
      '3.4 quantity exact | Sea levels / a year / Sea levels along the delta / Sea levels along the delta rose | the survey',
      '1.9 quantity exact | a year / Sea levels / Sea levels along the delta | the survey',
    ],
  },
  {
    field: 'science',
    text: 'A Section 12 licence lets the plant release at most ⟦40⟧ parts of mercury. The reactor, which runs at ⟦1.2 GW⟧, went critical for ⟦two and a half hours⟧.',
    figures: [
      '40 count up-to | parts of mercury / parts |',
      '1.2 quantity exact | The reactor / reactor / reactor runs |',
      '2.5 quantity exact | went critical / The reactor went critical / critical |',
    ],
  },
  {
    field: 'health',
    text: 'The drug cut deaths by ⟦a third⟧ among patients over ⟦65⟧, the maker, Belvane, said. In the trial ⟦52⟧ of ⟦1,310⟧ patients given it died, against ⟦79⟧ of ⟦1,296⟧ on a placebo.',
    figures: [
      '0.3333 fraction exact | deaths / cut deaths / deaths among patients | the maker, Belvane / Belvane',
      '65 age more-than | patients | the maker, Belvane / Belvane',
      '52 count exact | 1,310 patients given it died / patients / died / patients given it died |',
      '1310 count exact | patients given it / patients |',
      '79 count exact | 1,296 on a placebo / on a placebo / patients |',
      '1296 count exact | on a placebo / patients on a placebo / patients |',
    ],
  },
  {
    field: 'health',
    text: 'Measles cases in the province climbed from ⟦214⟧ to ⟦689⟧ in a year, health officials said Thursday. ⟦Seventy percent⟧ were children under ⟦five⟧.',
    figures: [
      '214 count exact | Measles cases / Measles cases in the province | health officials',
      '689 count exact | Measles cases / Measles cases in the province | health officials',
      '70 percent exact | children / were children | health officials?',
      '5 age less-than | children | health officials?',
    ],
  },
  {
    field: 'health',
    text: 'A ⟦9-year-old⟧ girl and her ⟦43-year-old⟧ mother were treated at St. Brannoc’s, where ⟦one in three⟧ beds is empty for lack of nurses.',
    figures: [
      '9 age exact | girl |',
      '43 age exact | mother / her mother |',
      '0.3333 fraction exact | beds / beds is empty |',
    ],
  },
  {
    field: 'health',
    text: 'Doctors advise adults to sleep ⟦seven to nine hours⟧. But ⟦31%⟧ of those aged ⟦18 to 24⟧ told pollsters they manage ⟦six hours⟧ or less.',
    figures: [
      '[7,9] quantity range | sleep / adults to sleep | Doctors',
      '31 percent exact | those aged 18 to 24 / those / told pollsters they manage |',
      '[18,24] age range | those |',
      '6 quantity up-to | manage / they manage | those aged 18 to 24 / those?',
    ],
  },
  {
    field: 'health',
    text: 'The hospital has spent ⟦$3million⟧ on ⟦a dozen⟧ new scanners, each of which costs ⟦$250,000⟧ or more. Waiting lists, it says, fell by ⟦half of 1 percent⟧.',
    figures: [
      '3000000 money exact | new scanners / The hospital has spent / spent |',
      '12 count exact | new scanners |',
      '250000 money more-than | each of which costs / each / costs / scanners |',
      '0.5 percent exact | Waiting lists / Waiting lists fell | The hospital / it',
    ],
  },
  {
    field: 'health',
    text: 'Fewer than ⟦100⟧ Dravet patients live in Kestria. One of them, ⟦11-year-old⟧ Sam Adeyemi, takes ⟦14⟧ pills a day, his mother said: “Every one of them is a battle.”',
    figures: [
      '100 count less-than | Dravet patients / Dravet patients live in Kestria |',
      '11 age exact | Sam Adeyemi |',
      '14 count exact | pills / pills a day | his mother',
    ],
  },
  {
    field: 'politics',
    text: 'A Lakeview poll of ⟦1012⟧ likely voters has Ortega ahead of Whitlock, ⟦48 percent⟧ to ⟦43⟧, with ⟦9 percent⟧ undecided. The margin of error is plus or minus ⟦3 percentage points⟧.',
    figures: [
      '1012 count exact | likely voters | A Lakeview poll?',
      '48 percent exact | Ortega ahead of Whitlock / Ortega / likely voters | A Lakeview poll / Lakeview poll',
      '43 percent exact | Ortega ahead of Whitlock / Whitlock / likely voters | A Lakeview poll / Lakeview poll',
      '9 percent exact | undecided | A Lakeview poll / Lakeview poll',
      '3 percent exact | The margin of error / margin of error |',
    ],
  },
  {
    field: 'politics',
    text: 'The council rejected the two-tier plan ⟦7-5⟧ on Monday. Councillor Bea Holt called the ⟦$14-million⟧ price tag “a joke” and noted that only ⟦one⟧ bidder had come forward.',
    figures: [
      '[7,5] score exact | The council rejected the two-tier plan / rejected the two-tier plan / two-tier plan |',
      '14000000 money exact | price tag | Councillor Bea Holt?',
      '1 count exact | bidder / bidder had come forward | Councillor Bea Holt',
    ],
  },
  {
    field: 'politics',
    text: 'In 2010, ⟦38⟧ women sat in the assembly; in 2000, there were ⟦21⟧. Today the figure is ⟦64⟧, just short of ⟦one-half⟧ of the chamber.',
    figures: [
      '38 count exact | women / women sat in the assembly |',
      '21 count exact | women / |',
      '64 count exact | the figure / women |',
      '0.5 fraction less-than | the chamber / chamber |',
    ],
  },
  {
    field: 'politics',
    text: 'Minister Oren Falk said the bridge would cost ⟦$400 million⟧. The opposition puts it at ⟦$650 million⟧, and an audit released on 12/03/2021 at “⟦three-quarters of a billion⟧, at the very least.”',
    figures: [
      '400000000 money exact | the bridge / bridge / the bridge would cost | Minister Oren Falk / Oren Falk',
      '650000000 money exact | it / the bridge / bridge | The opposition',
      '750000000 count more-than | the bridge / at the very least / it / bridge | an audit',
    ],
  },
  {
    field: 'politics',
    text: 'The two-state formula, the EB-5 visa and Article 50 all came up. For a third time, a majority of the ⟦28⟧ members voted no; ⟦six⟧ abstained.',
    figures: ['28 count exact | members |', '6 count exact | abstained / members / members abstained |'],
  },
  {
    field: 'politics',
    text: 'Turnout was ⟦61.3 per cent⟧, down ⟦four points⟧ from 2018, when ⟦2.2 million⟧ people voted. Some ⟦300,000⟧ ballots, ⟦85 per cent⟧ of them postal, have yet to be counted.',
    figures: [
      '61.3 percent exact | Turnout |',
      '4 percent exact | Turnout / from 2018 / Turnout from 2018 |',
      '2200000 count exact | people voted / people |',
      '300000 count about | ballots |',
      '85 percent exact | them postal / ballots / postal / them |',
    ],
  },
  {
    field: 'city',
    text: '1) Buses 40 and 41 will run late. 2) The pool on 3rd Street reopens at 7am with ⟦six⟧ lanes. 3) Parking on Level 2 costs ⟦$4⟧ an hour.',
    figures: [
      '6 count exact | lanes |',
      '4 money exact | an hour / Parking / Parking on Level 2 / Parking an hour |',
    ],
  },
  {
    field: 'city',
    text: 'More than ⟦a quarter⟧ of the city’s ⟦9,400⟧ taxis are electric, double the share of 2021, transport chief Nia Okoro said in a statement.',
    figures: [
      '0.25 fraction more-than | the city’s 9,400 taxis are electric / taxis / the city’s 9,400 taxis | Nia Okoro / transport chief Nia Okoro',
      '9400 count exact | taxis | Nia Okoro / transport chief Nia Okoro',
    ],
  },
  {
    field: 'city',
    text: 'Police arrested ⟦five⟧ men, aged between ⟦19 and 27⟧, over the theft of ⟦€2–3 million⟧ worth of watches. One, a ⟦26-year-old⟧, has been charged on ⟦two⟧ counts.',
    figures: [
      '5 count exact | men |',
      '[19,27] age range | men / five men |',
      '[2000000,3000000] money range | watches / worth of watches |',
      '26 age exact | One / |',
      '2 count exact | counts |',
    ],
  },
  {
    field: 'city',
    text: 'The library lends ⟦60,000⟧ books a year to ⟦8,000⟧-plus members; its catalogue number 2281 is overdue by ⟦50 years⟧.',
    figures: [
      '60000 count exact | books / books a year |',
      '8000 count more-than | members |',
      '50 quantity exact | overdue / its catalogue number 2281 is overdue / its catalogue number 2281 |',
    ],
  },
  {
    field: 'city',
    text: 'The average house in Ely Cross now sells for ⟦£312,000⟧ against ⟦£198,000⟧ in Wenham, ⟦20 miles⟧ to the north. “No one can buy here on ⟦£12⟧-an-hour wages,” said agent Rob Teale.',
    figures: [
      '312000 money exact | The average house in Ely Cross / average house / average house sells |',
      '198000 money exact | in Wenham / average house / Wenham |',
      '20 quantity exact | to the north / Wenham / north |',
      '12 money exact | an-hour wages / wages / an-hour | Rob Teale / agent Rob Teale',
    ],
  },
  {
    field: 'city',
    text: 'A crowd estimated at ⟦5,000⟧ by police and at “⟦20,000⟧, easily” by the organisers filled Castle Square for the ninth straight night.',
    figures: [
      '5000 count about | crowd / A crowd | police',
      '20000 count exact | crowd / A crowd | the organisers',
    ],
  },
];
