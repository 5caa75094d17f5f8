/** First names mostly borne by women; where they come from is told beside `leaning`. */
export const feminineNames = `
  aada aadya aaliyah aaradhya aasha abagail abbey abbi abbie abby abi abie abigail abril ada adaline
  adalyn addie addilyn addison adel adela adelaida adelaide adele adelene adelia adelina adeline adell
  adella adelle adelynn adina adreanna adria adriana adriane adrianna adrianne adriena adriene adrienne
  afton agatha aggie agnes agustina aicha aida aileen aimee aina aino ainsley aisha aishah aisling aislinn
  aislynn aja ajla akiko alaina alana alanis alanna alannah alanoud alayah alayna alba alberta albertha
  albertina albertine albina alda alecia aleisha alejandra alejandrina aleksandra alena alene alesha
  alesia alessandra aleta aletha alethea alethia alexa alexandra alexandria alexia alfreda alia alica
  alice alicia alicja alida alina aline alisa alise alisha alison alissa aliza allegra allene allie
  allison allyson alma almeda alpha alta altagracia altha althea alvina alya alyce alycia alysa alysha
  alysia alyson alyssa amada amahle amaia amaira amalia amanda amber amberly amelia amelija ami amie
  amilia amina aminata amparo amy ana anabel anamaria anastacia anastasia anastasija anaya andjela andra
  andrea andree andria ane aneta anette angela angeles angelia angelica angelika angelina angeline
  angelique angelita angella angie anglea anh anika anisa anissa anita anitra anja anjanette anjelica ann
  anna annabel annabell annabella annabelle annalisa annamaria annamarie anne anneliese annemarie annett
  annetta annette annie annika annis annmarie anohito antionette antoinette antonella antonette antonina
  anya aoi araceli aracely arcelia ardella ardis ardith aretha aria ariana arianna arianne arielle arleen
  arlena arlene arletta arlette arline armida arnetta aroha arpita artie asha ashanti ashely ashlee
  ashleigh ashley ashli ashlie ashly ashlyn ashraqat ashton asia asiya asja asmita assil astrid asuncion
  ataahua athena audra audrea audrey audri audry augusta augustina aura aurea aurelia aurora austeja ava
  avelina avigail avis awa awilda aya ayana ayanna ayesha aygun aylin ayn ayse aysel azra azuna babara
  babette bailey bambi barb barbara barbie barbora barbra bayarmaa bea beatrice beatriz becca beckie becky
  belen belia belinay belinda bella belle belva benita berenice bernadette bernadine bernetta bernice
  berniece bernita berta bertha bertie beryl bess bessie beth bethanie bethany bethel betsy bette bettie
  bettina betty bettye beula beulah bev beverlee beverley beverly bianca biljana billye binita bintou
  birdie birgit bismah blanca blanch blanche blythe bobbi bobbye boglarka bolormaa bonita bonnie bonny
  brandee brandi brandie brandy breanna breanne bree brenda brenna briana brianna brianne bridget bridgett
  bridgette brigette brigid brigida brigitte britany britney britni brittani brittany brittney brittni
  brittny bronwyn brook brooke brunilda bryanna brynn buffy caitlin caitlyn calista callie camelia cami
  camila camile camilla camille cammie candace candance candelaria candi candice candida candie candis
  candy caprice cara caren cari caridad carie carin carina carissa carla carleen carlene carletta carley
  carlie carline carlota carlotta carly carlyn carma carman carmel carmela carmelita carmella carmen carol
  carolann carole carolee caroline carolyn carolyne carolynn caron carri carrie caryl caryn casandra casie
  cassandra cassidy cassie catalina catarina caterina catharine catherina catherine cathi cathie cathleen
  cathrine cathryn cathy catina catrina cayla cecelia cecila cecile cecilia cecily celena celeste
  celestina celestine celia celina celine chana chanda chandra chanel chanelle chantal chantel chantelle
  charis charissa charisse charla charleen charlena charlene charlette charline charlotte charmaine
  charolette chasity chastity chaya chedeline chelsea chelsey chelsie cher cheri cherie cherise cherish
  cherly cherri cherrie cheryl cheryle cheyenne chin chiquita chloe chrissy christa christal christel
  christen christene christi christiana christiane christie christin christina christine christy chrystal
  chun ciara ciera cierra cinda cindi cindy cinthia claire clara clare claribel clarice claris clarissa
  claudette claudia claudine clementina clementine cleopatra cleta clotilde coleen colette colleen collen
  collette concepcion concetta conchita connie constance constanza consuela consuelo cora coral coralie
  corazon cordelia coreen corene coretta cori corie corina corine corinna corinne corliss cornelia corrie
  corrina corrine cortney courtni courtny crista cristal cristi cristin cristina cristine cristy crystal
  cyndi cynthia cythia dagmar dahlia daina daisey daisy dalal dalia dalila damaris damia danelle danette
  dani dania danica daniela daniele daniella danielle danika danita daniz danna dannielle danyelle daphine
  daphna daphne dara darby darcey darci darcie darcy daria darla darleen darlena darlene darline davida
  davina dawn dawna dayle dayna deana deandra deann deanna deanne deb debbi debbie debbra debby debi
  debora deborah debra debrah debroah dede dedra deeann deedee deena deidra deidre deirdre dela delana
  delfina delia delilah delinda delisa dell della delma delois delora delores deloris delphia delphine
  delta demetra demetria dena deneen denice denise denita denna dennise desirae desire desiree dessie
  devona dhia diamond dian diana diane diann dianna dianne digna dina dinah dione dionne dixie diya
  djeneba dollie dolly dolores domenica dominga dominque dona donita donna dora dorathy dorcas doreen
  dorene doretha dori dorinda dorine doris dorla dorotha dorothea dorothy dorris dortha dorthea dorthy dot
  dottie dovie drucilla drusilla dulce earlean earlene earline earnestine eartha easter eboni ebony ecrin
  eda edel edelmira eden edie edith edna edwina edythe eevi effie eileen eisha ekaterina ekta ela elaina
  elaine elana elayne elba elda eldora eleanor eleanora eleanore elease elen elena eleni elenor elenora
  elfriede elia eliana elicia elida elie elif elin elina elinor elisa elisabeth elise eliska elissa eliza
  elizabete elizabeth elizaveta elizbeth elizebeth elke ella ellen ellie elly ellyn elma elmira elna
  elnora elodia eloisa eloise elouise elsa else elsie elva elvera elvia elvie elvina elvira elyse ema
  emanuela emelda emelia emely emerald emiko emilee emilia emilie emilija emily emina emine emma emmaline
  emmanuelle emmeline emmie emmy emogene ena enedina eneida enid enola enriqueta era erica ericka erika
  erin erlene erlinda erma erna ernestina ernestine eryn esma esmeralda esperanza essie esta estela estele
  estell estella estelle ester estere esther estrella ethel ethelyn ethyl etienne etta eugenia eugenie
  eula eulalia eun eunice eva evalyn evangelina evangeline eve evelia evelin evelina eveline evelyn
  evelyne evette evi evie evita evon evonne ewa fabiola faith fajr fallon fannie fanny fanta farah farida
  farrah farzana fatemeh fatiha fatima fatin fatma fatoumata faustina fawn fay faye felecia felica felice
  felicia felicita felicitas felipa felisa felisha fenna fern fernanda ferne fien filomena fiona flavia
  flo flor flora florance florence florencia florene florentina florinda florine flossie floy fonda fozia
  fran frances francesca francina francine francisca francoise freda frederica fredericka fredia freeda
  freida freja frida frieda gabi gabija gabriela gabriele gabriella gabrielle gail gamalat gamila garnet
  garnett gay gaye gayla gaynell gemma gena geneva genevieve genie genna genoveva georgene georgetta
  georgette georgia georgiana georgianna georgie georgina georgine geraldina geraldine geralyn gerda geri
  germaine gerri gertie gertrud gertrude gia gianna gigi gilda gillian gina ginger ginny giovanna gisela
  gisele giselle gita gladis glady gladys glena glenda glendora glenna glennis glinda gloria glory glynis
  golda goldie googoosh grace gracia gracie graciela gregoria greta gretchen gretta griselda guillermina
  gunay gunel gussie gwen gwendolyn gwyneth habiba hae hailey hala haley halina hallie hana hanah hanna
  hannah hannelore hariet hariette harriet harriett harriette hasnaa hasti hatice hattie hawa haydee
  hayley hazel heather hedwig heide heidi helen helena helene helga hellen helmi henrietta henriette
  herlinda hermelinda hermina hermine herminia hessa hester hettie hilary hilda hildegard hillary hilma
  himari hiroko hoa hoda holley holli hollie holly hope hortencia hortense hortensia hosna hosniya hui
  hulda huong hussa hyacinth hyun ida idalia idell idella iesha ignacia ila ileana ilene iliana ilina
  ilona ilse ima imane imelda imogena imogene ina indira ines inez inga inge ingeborg inger ingrid inji
  iola iona ione irati irena irene irina iris irma irmgard isabel isabela isabele isabell isabella
  isabelle isadora isela isidora isla islande isobel iva ivaana ivalu ivana ivette ivonne ivy iwona izaro
  jacalyn jacinda jacinta jackeline jacki jacklyn jacky jaclyn jacque jacquelin jacquelina jacqueline
  jacquelyn jacquline jacqulyn jada jade jaimie jami jamila jammie jana janae jane janeen janel janele
  janell janelle janene janessa janet janeth janett janetta janette janey janice janie janina janine janis
  janita janna jannette jannie jaqueline jasmin jasmina jasmine jaunita javiera jayme jayne jazmin jazmine
  jean jeana jeane jeanetta jeanette jeanie jeanina jeanine jeanna jeanne jeannette jeannie jeannina
  jeannine jelena jen jena jenell jenelle jenette jeni jenifer jeniffer jenine jenise jenna jennefer
  jennette jenni jennie jennifer jenniffer jenny jeraldine jeri jerilyn jerri jerrie jesenia jesica
  jessenia jessi jessica jettie jil jilian jill jillian jin jina jing jo joan joana joane joanie joann
  joanna joanne jocelyn jodee jodi jodie joelle joellen joetta johana johanna johnetta johnna joi joleen
  jolena jolene jolie jolynn jonell jonelle joni jonna jonnie josefa josefina josefine joselyn josephina
  josephine josette josie joslyn jovana jovita joy joya joyce joycelyn joye juana juanita judeline judi
  judie judith judy juli julia juliana juliann julianna julianne julie julienne juliet julieta juliette
  julissa june jung justina justine jutta kabita kacey kaci kacie kadiatou kaede kaia kaitlin kaitlyn kala
  kaleigh kali kalle kallie kamala kami kamila kamile kandace kandi kandice kandy kanyakumari kara karan
  karen karey kari karie karima karin karina karissa karla karlene karly karol karolina karolyn karon
  karren karri karrie karyn kasandra kassandra kassie kat katarina kate katelyn katelynn katerina
  kathaleen katharina katharine katherin katherina katherine kathern katheryn kathi kathie kathleen
  kathlene kathlyn kathrine kathryn kathryne kathy kathyrn kati katia katie katina katlyn katrina kattie
  katy kavita kay kaye kayla kaylee kayleigh kaylene kazuko kecia keeley keely keesha keiko keira keisha
  kejsi keley keli kellee kelli kellie kelly kellye kelsey kelsie kely kendra kenisha kenna kenya kenyatta
  kenyetta kenza kera keri kerri kerrie kesha keshia khadija khadije khawla kheira khongordzol kia kiana
  kiara kiera kiersten kiesha kiley kim kimber kimberely kimberlee kimberley kimberli kimberly kimmernaq
  kindra kira kirsten kirstin kisha kitty kizzy klea konul kori kourtney krista kristal kristan kristen
  kristi kristian kristie kristin kristina kristine kristy kristyn kristyna krystal krystle krystyna kum
  kyla kylee kylie kym kyong kyra kyung lacey laci lacie ladona ladonna lady lai laia laila lakeisha
  lakesha lakeshia lakisha lamija lan lana lanette lani lanita laquita lara larae larhonda larisa larissa
  larue lashanda lashawn lashonda lashunda latanya latasha laticia latifa latisha latonia latonya latoria
  latosha latoya latrice latricia latrina laura laureen laurel lauren laurene lauretta laurette lauri
  laurie laurine lauryn lavada laverna lavina lavinia lavon lavonda lavonne lawana lawanda laxmi layla lea
  leah leana leandra leane leann leanna leanne leatha leatrice leda leeann leeanne leena leesa leia leila
  leilani leisa leja lejla lela lelia lena lenna lennie lenora lenore leola leona leonarda leone leonie
  leonor leonora leora leota lera lesa lesedi lesia leslee lesli lesly lessie leta letha leticia letitia
  lettie letty lex lexie leyla li lia lian liana liane lianne libbie libby lida lidia lidya lien liepa
  ligia lila lili lilia lilian liliana lilja lilla lillia lillian lillie lilly lily lin lina linda lindsay
  lindsi lindsy lindy linette linh linnea linnie linsey lisa lise lisette lissa lissette lita liv livia
  liz liza lizabeth lizbeth lizette lizzie loan lois lola lolita lona loni lonna lora loraina loraine lore
  loree loreen lorelei lorena lorene lorenza loretta lori lorie lorinda lorine lorna lorraina lorraine
  lorretta lorri lorrie lotte lottie louann louella louisa louise lourdes louvenia lovelie lovie loyce lu
  luana luann luanne lucia luciana lucie lucienne lucija lucila lucile lucille lucina lucinda lucrecia
  lucretia lucy lue luela luella luisa luise lula lulu lulwa luna lupita lura lurline luvenia luz lyda
  lydia lyla lyn lyna lynda lyndsay lyndsey lyne lynette lynna lynne lynnette lynsey ma mabel mable
  machelle macie mackenzie macy madaline madalyn maddie madeleine madelina madeline madelyn madge madie
  madison madonna mae maegan magaly magda magdalena magdalene maggie magnolia maha mai maia maida maira
  maire maisie maite maja majorie malak malen malia malika malinda malisa malissa mallory mamie mammie
  manda mandakranta mandi mandy manon manuela mara maranda marcela marcelina marcella marcelle marci
  marcia marcie marcy maren margaret margarete margarett margaretta margarette margarida margarita
  margarite marge margeret margery margie margit margo margorie margot margret margrette marguerite
  margurite mari maria mariah mariam mariamawit mariami marian mariana mariane mariann marianna marianne
  maribel maribeth maricela marie mariel mariela mariella marietta marija marilee marilou marilyn marilynn
  marina maris marisa marisela marisol marissa marita maritza marjorie marjory markita marla marleen
  marlena marlene marlo marlyn marlys marna marni marnie marquerite marquita marry marsha marta martha
  marti martina martine marva marvel marwa mary maryam maryan maryann maryanne marybeth maryellen maryjane
  maryjo marylee marylin marylou marylyn masako masoumeh mathilda mathilde matilda matilde mattie maud
  maude maudie maura maureen maurine mavis maxie maxina maxine maya maybell maybelle mayme mayra maysoun
  mazie mckenzie meagan meaghan mechelle mee meg megan meghan meghann mei melanie melba melina melinda
  melisa melissa mellisa mellissa melodie melonie melony melva melvina mercedes meredith meriem merilyn
  merissa merjem merlene merna meron merri meryem meryl meta mia micaela michaela michele micheline
  michell michelle michiko micki mickie midori migdalia mika mikaela mikki mila milagros mildred milena
  milica milissa millicent millie milly mimi min mina mindi mindy minenhle minerva minnie mira miral
  miranda mireya miriam mirian mirlande mirna mirta missy misti misty mittie mitzi miyar mobina modesta
  moira mollie molly mona monica monika monique mozell mozelle mrignayani mui muriel mya myong myra myriam
  myrlande myrna myrtice myrtie myrtis myrtle naasunnguaq nada nadene nadia nadina nadine nadya nahia
  naima nakia nakisha nakita nalla nan nanci nancy nanette nannette nannie naoma naomi naomie narges
  natalia natalie natalya natasha nathalie natividad natosha nedra nehir nel nela nelda nelia nelida
  nelisa nell nella nelle nellie nelly nena neoma nereida nerissa nesreen neta nettie neva nga ngoc nia
  niamh nichelle nichol nichole nicki nickie nicola nicolasa nicole nicolette nicolle nidia nieves
  niharika nika niki nikia nikita nikki nikole nila nilay nilda nilsa nina ninfa nisanur nisha nita nivi
  noa noelia noella noelle noemi nola nona noor nora norah noreen norene norine norma nouf nour nova
  novella nur nuray nurul nydia nyla ocie octavia odelia odessa odette odval ofelia oisha ok oksana ola
  oleta olga oliva olive olivia olympia oma ona oneida opal ophelia ora oralia orpha ossie otilia ouida
  oumou oyunbileg paige palma pam pamala pamela pamelia pamella pandora paninnguaq pansy paola particia
  parvati patrica patrice patricia patrina patsy patti pattie patty paula pauletta paulette paulina
  pauline pearl pearle pearlene pearlie pearline peggie peggy penelope pennie penny perla petra phillis
  philomena phoebe phuong phylis phyliss phyllis pia pilar pinkie pipaluk piper polina polly porsha portia
  precious pricilla princess priscila priscilla priyamvada puteri qiana queen queenie quiana rabina
  rachael racheal rachel rachele rachell rachelle rachida racquel rae rafaela raina ramona ramonita rana
  randa randi rania raquel rashida raven rayna reanna reba rebbeca rebbecca rebeca rebecca rebeka rebekah
  reem reema regan regena regenia regina reihaneh reina rena renae renata renate renea renee renita reta
  retha retta reva reyna rhea rhiannon rhoda rhona rhonda ria richelle ricki rikki riko rimas rin rina
  risa rita riya robbin roberta robin robyn rochele rochelle rocio roghayyeh rolanda roma romaine romana
  romelia romona rona ronda roni ronna ronni rosa rosalba rosalee rosalia rosalie rosalina rosalind
  rosalinda rosaline rosalva rosalyn rosamond rosana rosanna rosanne rosaria rosaura rose roseann roseanna
  roseanne rosella roselle roselyn rosemarie rosemary rosetta rosie rosina rosita roslyn rowan rowena
  roxana roxane roxann roxanna roxanne roxie roxy rubie ruby rubye rufina ruth ruthann ruthie saanvi
  sabina sabine sabra sabrina sachiko sade sadie sahar saida sakeena sakineh sakura salena salina sallie
  sally salma salome samantha samara samatha samira sandi sandra sanjuana sanjuanita santana sara sarah
  sari sarina sarita sasha saundra savanna scarlett selena selene selina selma serena serife serina
  setayesh sevda sevinj sha shahd shaikha shaim shaimaa shaina shakira shalonda shameka shamika shana
  shanaya shanda shandra shaneka shanell shani shania shanice shanika shanita shanna shannan shanon shanta
  shante shantel shantell shara sharee sharen shari sharita sharla sharlene sharon sharonda sharron sharyn
  shasta shauna shavon shawanda shawna shawnda shawnee shay shayla shayma shayna shea sheba sheena sheila
  shelba shelia shelley shelli shellie shelly shena sheree sheri sheridan sherie sherifa sherilyn sherita
  sheron sherrell sherri sherrie sherrill sherron sherry sherryl sheryl shiela shira shirlee shirlene
  shirley shirli shirly shona shonda shonna shristi shu shyla sibyl sierra signe sigrid sillin silvia
  simona simone sindy siobhan sita siti skye snezana sobia socorro sofia sofie sofija soledad somayyeh
  sommer sondra song sonia sonja sonya soo soon sophia sophie spring sri staci stacia stacie starla starr
  stefani stefanie steffanie stela stella stephaine stephane stephani stephanie stephany stephenie
  stephine stormy su sudie sue suellen suha suk sumayah sun sunita sunshine susan susana susane susann
  susanna susannah susanne susi susie suzan suzana suzane suzann suzanna suzanne suzette suzie suzy sybil
  syble sylvia sylvie synthia tabatha tabetha tabitha takisha tala talia talitha tamala tamar tamara
  tamatha tameka tamekia tamela tamera tami tamica tamie tamika tamiko tammara tammi tammie tammy tamra
  tana tanesha tangela tania tanika tanisha tanja tanna tanya tara tarah tarana tarsha taryn tasha tatiana
  tawana tawanda tawanna tawny tawnya teena tegan tena tenisha tennille teodora tera teresa terese
  teresita teressa tereza teri terra terresa terri terrie tess tessa tessie thalia thandolwethu thea theda
  thelma theodora theresa therese theresia thersa thomasina thresa thu thuy tia tiana tianna tiara tierra
  tiesha tiffani tiffanie tiffany tiffiny tillie tina tingting tisha tomasa tomeka tomika toni tonia tonie
  tonja tonya tora tori tosha toya tracee traci tracie trena tresa tressa tressie treva tricia trina trish
  trisha trista trudi trudie trudy tui tula twana twila twyla tyesha tyra ugne una ursula urte usha uxue
  vada valarie valda valencia valentina valeria valerie valery vallie valorie vanesa vanessa vannessa veda
  velda velia velma velva velvet vena venessa venice venita venus vera verda vergie verla verna vernell
  vernetta vernice vernie vernita verona veronica versie vesna vesta vicenta vickey vicki vickie vicky
  victoria vida vikki vikky viktoria viktorie viktorija vilma vilte vina vincenza vinnie viola violet
  violeta violette virgie virgina virginia vita viva vivan vivian viviana vivien vivienne vonda vonnie
  vusala wai wakana wanda wanita wendi wendy whitni whitny widelene wila wilda wilhelmina willa willene
  willia willow wilma windy winifred winnie winnifred winona wynona xiaomei xiaoyan ximena xinyi xiomara
  yadira yael yagmur yan yarin yasmin yasmine yelena yen yesenia yetta ying yoko yolanda yolande yolonda
  yoshiko yu yuina yun yuna yvette yvona yvone yvonna yvonne zada zahra zaida zainab zandra zara zehra
  zeinab zelda zella zelma zena zenaida zenobia zeynab zeynep zina zineb zita zoe zoey zofia zoila zola
  zona zora zoraida zsofia zula zulema zulma
`;
