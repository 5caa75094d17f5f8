/** Words that carry grammar, not matter: left out of postings and questions alike. Folded, apostrophes left out. */
const list =
  'a about above after again against all also am an and any are arent as at be because been before being below between both ' +
  'but by can cannot cant could couldnt did didnt do does doesnt doing dont down during each either else ever every few for ' +
  'from further had hadnt has hasnt have havent having he hed hell her here heres hers herself hes him himself his how however ' +
  'hows i id if ill im in into is isnt it its itself ive just let lets me might mine more most much must my myself neither no ' +
  'nor not now of off on once one ones only or other others our ours ourselves out over own per perhaps rather same shall she ' +
  'shed should shouldnt shes so some such than that thats the their theirs them themselves then there theres these they ' +
  'theyd theyll theyre theyve this those though through to too under until up upon very was wasnt we wed well were werent ' +
  'weve what whatever whats when whens where wheres whether which while who whod whom whos whose why will with within without ' +
  'wont would wouldnt yes yet you youd youll your youre yours yourself yourselves youve';

const stopWords = new Set(list.split(' '));

export const isStopWord = (word: string): boolean => stopWords.has(word);

/** Stop words that are names when they are written in capitals: the WHO, Theresa May, Will Smith. */
const names = new Set(['who', 'may', 'will', 'it']);

export const isNameLike = (word: string): boolean => names.has(word);
