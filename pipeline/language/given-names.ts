/**
 * Given names that English-language texts almost always give to one sex: enough to keep "she said"
 * from the John before it. A name that is not here may be anybody's.
 */
const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

const men = set(
  `Aaron Abdul Adam Adrian Ahmed Alan Albert Alexander Alfred Ali Andrew Angus Anthony Antonio Arthur
  Barry Benjamin Bernard Bob Boris Brian Bruce Bruno Carl Carlos Charles Christopher Colin Craig
  Daniel David Dean Dennis Derek Diego Dmitri Donald Douglas Duncan Edward Eric Ernest Ethan Felix
  Fernando Francis Frank Frederick Gareth Gary Geoffrey George Gerald Giovanni Gordon Graham Gregory
  Hamid Hans Harold Harry Hassan Henry Howard Hugh Hugo Ian Ibrahim Ivan Jack Jacob James Jason
  Jeffrey Jeremy Jerome Jim Joe John Jonathan José Joseph Joshua Juan Julian Karl Keith Kenneth Kevin
  Klaus Lars Laurence Lawrence Leonard Liam Louis Luis Luke Malcolm Marco Marcus Mark Martin Matthew
  Maurice Max Michael Miguel Mohammed Muhammad Neil Nicholas Nigel Nils Norman Oliver Omar Oscar
  Oskar Owen Pablo Patrick Paul Pedro Peter Philip Pierre Ralph Raymond Richard Robert Roger Ronald
  Roy Russell Samuel Scott Sean Sebastian Sergei Simon Stanley Stephen Steven Stuart Terence Thomas
  Timothy Toby Tom Tomas Tony Trevor Victor Viktor Vincent Walter William Yusuf
  Alasdair Aled Alejandro Aleksandr Alessandro Amit Anders Andreas Anil Arjun Ben Bilal Bill Bjørn
  Callum Chidi Ciaran Dan Dave Declan Dieter Dmitry Dougal Ed Emeka Emre Erik Euan Ewan Francesco
  Francisco Fred Giuseppe Greg Gwilym Hamish Heinrich Henrik Hiroshi Imran Jakub Javier Jeff Jim
  João Johan Jorge Juha Jürgen Ken Kenji Kofi Kwame Len Lewis Luca Magnus Manuel Marek Mateus Mateusz
  Matteo Matthias Matti Mehmet Mikkel Mustafa Niall Nick Olav Padraig Pavel Pekka Pete Phil Piotr
  Rafael Raj Rajesh Ramesh Ravi Rhys Rob Ron Rory Sanjay Stan Stefan Steve Suresh Søren Takashi Tariq
  Ted Thiago Tim Tomasz Tomos Vikram Vladimir Wolfgang`,
)
const women = set(
  `Agnes Aisha Alice Alicia Alison Amanda Amelia Amy Ana Andrea Angela Anita Anna Anne Annette
  Barbara Beatrice Bella Bernadette Beth Betty Brenda Bridget Carla Carmen Carol Caroline Catherine
  Charlotte Chiara Christina Christine Claire Clara Claudia Cynthia Daisy Deborah Diana Diane Donna
  Doris Dorothy Edith Eileen Elaine Eleanor Elena Elizabeth Ella Ellen Emily Emma Erika Esther Eva
  Evelyn Farida Fatima Fiona Frances Freya Georgia Gillian Gloria Grace Greta Hannah Heather Heidi
  Helen Helena Ines Ingrid Irene Isabel Isabella Jane Janet Janice Jennifer Jessica Jill Joan Joanna
  Josephine Joyce Judith Julia Julie Karen Katarina Kate Katherine Kathleen Laura Lena Leila Linda
  Lisa Louise Lucia Lucy Lydia Magdalena Margaret Maria Marie Marina Marion Martha Mary Maya Megan
  Melissa Mia Michelle Miriam Moira Monica Nadia Nancy Natalia Natalie Natasha Nicola Nina Nora Olga
  Olivia Pamela Patricia Paula Pauline Penelope Petra Priya Rachel Rebecca Renata Rita Roberta Rosa
  Rose Rosemary Ruth Sandra Sara Sarah Sheila Silvia Sofia Sonia Sophia Sophie Stella Susan Susana
  Sylvia Tamara Tanya Teresa Theresa Tina Ursula Valerie Vanessa Vera Veronica Victoria Virginia
  Wendy Yasmin Yvonne Zoe
  Agnieszka Amina Anjali Annika Aoife Asha Astrid Ayşe Beatriz Becky Birgit Bronwen Carys Catriona
  Ciara Daphne Debbie Deepa Dolores Eilidh Ekaterina Elif Ewa Federica Francesca Giulia Gudrun Hanna
  Hazel Hilda Holly Ingeborg Isla Ivy Jasmine Jenny Jess Katarzyna Kavita Kirsten Kirsty Lakshmi Layla
  Leyla Liz Lorraine Mandy Mariana Maureen Meena Mercedes Molly Monika Morag Neha Ngozi Niamh Noreen
  Norma Oksana Orla Paola Philippa Pilar Polly Pooja Poppy Rhian Rhona Rowena Sabine Sadie Sally Sian
  Sigrid Sinead Siobhan Solveig Sue Sunita Svetlana Tatiana Tess Thea Ulrike Winifred Zainab Zofia`,
)

/** Roles and kin that say whether he or she bears them. */
const manly =
  /\b(?:Mr|Sir|Lord|father|son|brother|husband|king|prince|grandfather|uncle|monk|boy|gentleman)\b|(?<!wo)\b[Mm]an\b|\b(?!wo)[A-Za-z]*[a-z](?<!wo)man\b/
const womanly =
  /\b(?:Mrs|Ms|Miss|Dame|Lady|mother|daughter|sister|wife|queen|princess|grandmother|aunt|nun|girl|headmistress|midwife)\b|wom[ae]n\b/

/** The pronoun that a person would have, where the words for them tell. */
export function pronounOf(words: string): 'he' | 'she' | undefined {
  if (womanly.test(words)) return 'she'
  const [given = ''] = words.replace(/^(?:\p{Lu}\p{L}{0,3}\. )+/u, '').split(' ')
  if (women.has(given)) return 'she'
  return men.has(given) || manly.test(words) ? 'he' : undefined
}
