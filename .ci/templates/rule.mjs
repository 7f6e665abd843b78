/** @param {string} name pack and name with a slash @returns {Record<string, string>} */
export function ruleFiles(name) {
  const [pack = '', rule = ''] = name.split('/');
  return { [`rules/${pack}/${rule}.yaml`]: source(rule) };
}

/** Shapes near the one that is found. */
const NEAR_MISSES = [
  'XX1234',
  'XX-123',
  'XX-12345',
  'XXX-1234',
  'X-1234',
  'xx-1234',
  'XX 1234',
  'XX-12 34',
  'XX-ABCD',
  '1234-XX',
  'AXX-1234',
  'XX_1234',
  'XX--1234',
  'XX-1234A',
  'XX/1234',
  'YY-1234',
];

/** @param {string} rule */
const source = (rule) => {
  const words = rule.replaceAll('-', ' ');
  const title = `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
  const hits = Array.from({ length: 8 }, (_, index) => `  - '${title} XX-${1234 + index}'\n`).join('');
  const misses = NEAR_MISSES.map((miss) => `  - '${title} ${miss}'\n`).join('');
  return `id: person/${rule}
title: ${title}
harm: identifier
what: >-
  {count} {count|value|values} of the kind ${words}[ of {people} {people|person|people}][ in {where}].
why: Say what becomes possible for somebody who learns it.
fix:
  any: >-
    Delete the values, do not hide or cover them. Then save a new copy and scan it again.
patterns:
  - regex: '\\bXX-\\d{4}\\b'
    confidence: likely
hits:
${hits}misses:
${misses}source:
  - 'Where its shape is written down'
`;
};
