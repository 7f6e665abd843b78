/** Mail providers at which people, not organisations, have their addresses. */
const PROVIDER =
  /@(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|rocketmail|icloud|me|mac|aol|btinternet|btopenworld|talktalk|sky|virginmedia|ntlworld|blueyonder|tiscali|plusnet|orange|o2|protonmail|proton|gmx|mail|zoho|eircom)\.(?:com|net|org|co\.uk|co|uk|me|ie|de|fr)$/iu;
/** A forename or initial and a surname before the sign. */
const NAME = /^[a-z]{1,20}(?:\.[a-z]{1,3})?[._-][a-z][a-z'’-]{1,30}\d{0,3}@/iu;
const OFFICE =
  /(?:^|[._-])(?:foi|info|enquir\w*|contact|press|media|data|complaints?|hr|finance|accounts?|office|admin|support|help\w*|service\w*|team|planning|licensing|reception|policy|unit|desk|centre|council|clerk|school|police|control|duty)(?:[._-]|@)/iu;

/** True for an e-mail address at a provider where private people have theirs. */
export function isPrivateAddress(address: string): boolean {
  return PROVIDER.test(address.trim());
}

/** True for an e-mail address that spells a person's name, as those of an organisation's staff do. */
export function spellsName(address: string): boolean {
  return NAME.test(address.trim()) && !OFFICE.test(address.trim());
}
