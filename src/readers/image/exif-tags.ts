/** How a tag is told; absent: as a text of its own. */
interface Tag {
  readonly field: string;
  readonly role?: 'author' | 'code';
}

const tags = (role: Tag['role'], fields: Readonly<Record<number, string>>): [number, Tag][] =>
  Object.entries(fields).map(([id, field]) => [Number(id), { field, ...(role && { role }) }]);

/** Tags that hold words (TIFF 6.0; CIPA DC-008, Exif 2.32; those from 0x9c9b on are Windows Explorer's). */
const TAGS: ReadonlyMap<number, Tag> = new Map([
  ...tags(undefined, {
    270: 'ImageDescription',
    269: 'DocumentName',
    285: 'PageName',
    37510: 'UserComment',
    40091: 'Title',
    40092: 'Comment',
    40094: 'Keywords',
    40095: 'Subject',
    306: 'DateTime',
    36867: 'DateTimeOriginal',
    36868: 'DateTimeDigitized',
  }),
  ...tags('author', {
    315: 'Artist',
    33432: 'Copyright',
    40093: 'Author',
    42032: 'CameraOwnerName',
    316: 'HostComputer',
    42033: 'BodySerialNumber',
    42037: 'LensSerialNumber',
    37500: 'MakerNote',
  }),
  ...tags('code', { 271: 'Make', 272: 'Model', 305: 'Software', 42035: 'LensMake', 42036: 'LensModel' }),
]);

export function tagOf(id: number): Tag {
  return TAGS.get(id) ?? { field: `tag ${id.toString(16).padStart(4, '0')}`, role: 'code' };
}

/** Tags whose bytes are two a character. */
export function isWideTag(id: number): boolean {
  return id >= 0x9c9b && id <= 0x9c9f;
}
