/** Marks that stand for a number too small to be shown (Government Statistical Service; NHS Digital; ONS). */
const MARK =
  /^(?:[[(]?[c*][\])]?|\*{1,3}|[<≤] ?(?:=)? ?\d{1,2}|(?:fewer|less) than (?:\d{1,2}|five|ten)|under (?:\d|five|ten)|(?:0|1) ?[-–] ?[4-9]|suppressed|supp\.?|low)$/iu;
const LONGEST = 16;

/** True for a cell that hides a small number behind a mark. */
export function isSuppressed(value: string): boolean {
  return value.length <= LONGEST && MARK.test(value.trim());
}
