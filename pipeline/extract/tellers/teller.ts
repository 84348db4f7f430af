/** Who tells a block, though no sentence of it says so. */
export interface Teller {
  name: string
  /** An author's are the sentences in the first person alone; a turn's or an answer's are all. */
  firstPerson?: 'singular' | 'any'
}
