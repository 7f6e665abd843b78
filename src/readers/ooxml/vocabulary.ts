import { XmlNames } from '../../bytes/xml.js';

/** Local names a reader knows, and the number of each as the tokenizer gives it. */
export interface Vocabulary<Name extends string> {
  readonly names: XmlNames;
  readonly id: { readonly [K in Name]: number };
}

/** The vocabulary of these names, written with blanks between them. */
export function vocabulary<const Words extends string>(words: Words): Vocabulary<SplitWords<Words> & string> {
  const names = new XmlNames(words.split(' '));
  const id = Object.fromEntries(words.split(' ').map((name) => [name, names.id(name)]));
  return { names, id: id as Vocabulary<SplitWords<Words> & string>['id'] };
}

/** Tail-recursive, so that a long vocabulary does not exhaust the compiler. */
type SplitWords<Words extends string, Found = never> = Words extends `${infer First} ${infer Rest}`
  ? SplitWords<Rest, Found | First>
  : Found | Words;
