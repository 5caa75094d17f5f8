/** Questions that are put as examples: in the language of the stories, whatever the reader's is. */
export const questionWords = {
  whatDidTheySay: (name: string, about: string) => `What did ${name} say about ${about}?`,
  howMany: (counted: string) => `How many ${counted}?`,
  whoIs: (name: string) => `Who is ${name}?`,
};
