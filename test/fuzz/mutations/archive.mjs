import { crc32 } from 'node:zlib';
import { readArchive, writeArchive } from '../archive.mjs';
import { mutateBytes } from './bytes.mjs';
import { mutate } from './mutate.mjs';

const NAMES = [
  '',
  'a',
  '../../up.xml',
  '/xl/workbook.xml',
  'xl\\workbook.xml',
  '[Content_Types].xml',
  'xl/',
  'CON',
  'x.bin',
  'x.zip',
  'x\0.xml',
  'é.txt',
];

/**
 * What is done to the members, of which `member` was picked. They are changed in place; what is returned says more of it.
 * @typedef {(members: import('../archive.mjs').Member[], member: import('../archive.mjs').Member, random: import('../../../fixtures/build/random.mjs').Random) => string | void} Way
 * @type {Readonly<Record<string, Way>>}
 */
const WAYS = {
  rename: (_members, member, random) => {
    member.name = random.chance(0.4) ? recased(member.name, random) : random.pick(NAMES);
    return JSON.stringify(member.name);
  },
  'rename locally': (_members, member, random) => {
    member.localName = random.pick(NAMES);
  },
  drop: (members, member) => {
    members.splice(members.indexOf(member), 1);
  },
  duplicate: (members, member, random) => {
    const data = random.chance(0.5) ? member.data : random.pick([Buffer.alloc(0), random.pick(members).data]);
    members.splice(random.below(members.length + 1), 0, { ...member, data });
  },
  'swap contents': (members, member, random) => {
    const other = random.pick(members);
    [member.data, other.data] = [other.data, member.data];
    return other.name;
  },
  'move to another place': (members, member, random) => {
    members.splice(members.indexOf(member), 1);
    members.splice(random.below(members.length + 1), 0, member);
  },
  truncate: (_members, member, random) => {
    member.data = member.data.subarray(0, random.below(member.data.length + 1));
  },
  recompress: (_members, member, random) => {
    member.method = random.pick([0, 8]);
    member.level = random.pick([0, 1, 9]);
  },
  'flip with right CRC': (_members, member, random) => {
    const { bytes, step } = mutateBytes(member.data, random);
    member.data = bytes;
    return step;
  },
  'flip with wrong CRC': (_members, member, random) => {
    member.crc = crc32(member.data);
    const { bytes, step } = mutateBytes(member.data, random);
    member.data = bytes;
    return step;
  },
  'state another size': (_members, member, random) => {
    const size = random.pick([0, 1, 0x7fff_ffff, 0xffff_ffff, Math.max(0, member.data.length - 1)]);
    member[random.pick(['size', 'compressedSize'])] = size;
    return String(size);
  },
  'state another method': (_members, member, random) => {
    member.statedMethod = random.pick([0, 8, 9, 12, 14, 99]);
  },
  'state flags': (_members, member, random) => {
    member.flags = random.pick([1, 8, 0x41, 0x2000, 0xffff]);
  },
  'damage content': damageContent,
  'damage content of a large one': (members, _member, random) =>
    damageContent(
      members,
      [...members].sort((a, b) => b.data.length - a.data.length)[random.below(Math.min(3, members.length))],
      random,
    ),
};
const WEIGHTS = Object.keys(WAYS).map((way) => /** @type {const} */ ([way, way.startsWith('damage content') ? 9 : 1]));

/** @type {import('./mutate.mjs').Mutation} */
export function mutateArchive(bytes, random) {
  const members = readArchive(bytes);
  if (members.length === 0) return mutateBytes(bytes, random);
  const way = random.weighted(WEIGHTS);
  const member = random.pick(members);
  const { name } = member;
  const more = WAYS[way](members, member, random);
  return { bytes: writeArchive(members), step: `zip: ${way} ${name}${more ? `, ${more}` : ''}` };
}

/** @type {Way} */
function damageContent(_members, member, random) {
  const { bytes, step } = mutate(member.data, random);
  member.data = bytes;
  return `${member.name}: ${step}`;
}

function recased(
  /** @type {string} */ name,
  /** @type {import('../../../fixtures/build/random.mjs').Random} */ random,
) {
  return random.pick([name.toUpperCase(), name.toLowerCase(), `/${name}`, `${name} `, name.replaceAll('/', '\\')]);
}
