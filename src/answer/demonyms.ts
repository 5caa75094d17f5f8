/** Countries and their people, where the stems differ; both directions count as the same word. */
const pairs =
  'america american united_states us,britain british uk,england english,france french,germany german,spain spanish,italy italian,' +
  'china chinese,japan japanese,russia russian,turkey turkish,greece greek,iraq iraqi,iran iranian,israel israeli,syria syrian,' +
  'egypt egyptian,qatar qatari,saudi riyadh,ukraine ukrainian,poland polish,sweden swedish,denmark danish,norway norwegian,finland finnish,' +
  'ireland irish,scotland scottish,wales welsh,netherlands dutch,switzerland swiss,belgium belgian,austria austrian,portugal portuguese,' +
  'brazil brazilian,mexico mexican,canada canadian,australia australian,india indian,pakistan pakistani,afghanistan afghan,' +
  'korea korean,vietnam vietnamese,thailand thai,myanmar burma burmese,philippines filipino,indonesia indonesian,cuba cuban,venezuela venezuelan,' +
  'argentina argentine,chile chilean,colombia colombian,peru peruvian,nigeria nigerian,kenya kenyan,somalia somali,libya libyan,yemen yemeni,' +
  'lebanon lebanese,jordan jordanian,palestine palestinian,europe european,africa african,asia asian,hungary hungarian,romania romanian,serbia serbian';

const groups = new Map<string, readonly string[]>();
for (const group of pairs.split(',')) {
  const words = group.split(' ').map((word) => word.replace('_', ' '));
  for (const word of words) groups.set(word, words);
}

/** Other words for the same country or its people: "israeli" for "israel". */
export const sameNation = (word: string): readonly string[] =>
  groups.get(word) ?? groups.get(word.replace(/s$/, '')) ?? [];

/** Is it a country, a continent or their people? */
export const isNation = (word: string): boolean => groups.has(word);
