import { type PartSpecs, packageOf, type RelationshipSpec, relationships } from '../ooxml/package-builder.js';

const NAMESPACES =
  'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const TYPE = 'application/vnd.openxmlformats-officedocument.presentationml';

/** A slide as a test writes it. */
export interface SlideSpec {
  /** Content of the shape tree. */
  readonly shapes?: string;
  /** What follows the shapes: the course of an animation. */
  readonly after?: string;
  readonly hidden?: boolean;
  /** Content of `p:bg`. */
  readonly ground?: string;
  readonly more?: readonly RelationshipSpec[];
  /** False: the layout is another one than `layout1`. */
  readonly layout?: string;
}

/** What a test says of a presentation; the rest is as PowerPoint writes it. Slides are 720 by 540 points. */
export interface PresentationSpec {
  readonly slides?: readonly SlideSpec[];
  /** Content of `p:bg` of the master and of `layout1`. */
  readonly masterGround?: string;
  readonly layoutGround?: string;
  /** What follows the shapes of the master. */
  readonly afterMaster?: string;
  /** Shapes of the master and of the layouts `layout1`, `layout2`. */
  readonly master?: string;
  readonly layout1?: string;
  readonly layout2?: string;
  /** Further elements of the main part. */
  readonly inMain?: string;
  readonly more?: readonly RelationshipSpec[];
  readonly parts?: PartSpecs;
  /** Content type of the main part, after the beginning. */
  readonly mainType?: string;
}

/** Points as DrawingML writes lengths. */
const emu = (points: number): number => points * 12_700;

export interface ShapeSpec {
  readonly id?: number;
  readonly name?: string;
  /** left, top, width, height in points; none: the layout says where. */
  readonly box?: readonly [number, number, number, number];
  /** Content of `p:spPr` beside the place. */
  readonly look?: string;
  /** Attributes of the frame. */
  readonly frame?: string;
  readonly about?: string;
  readonly placeholder?: string;
  readonly style?: string;
}

export const frameOf = (box: ShapeSpec['box'], more = '', name = 'a:xfrm', inner = ''): string =>
  box === undefined
    ? ''
    : `<${name}${more}><a:off x="${emu(box[0])}" y="${emu(box[1])}"/><a:ext cx="${emu(box[2])}" cy="${emu(box[3])}"/>${inner}</${name}>`;

/** A paragraph of one run; `properties` are attributes and content of `a:rPr`. */
export const p = (text: string, properties = ''): string => `<a:p><a:r>${properties}<a:t>${text}</a:t></a:r></a:p>`;

export const shape = (
  paragraphs: string,
  { id = 9, name = 'TextBox 1', box, look = '', frame = '', about = '', placeholder, style = '' }: ShapeSpec = {},
): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"${about}/><p:nvPr>${placeholder === undefined ? '' : `<p:ph type="${placeholder}"/>`}</p:nvPr></p:nvSpPr><p:spPr>${frameOf(box, frame)}${look}</p:spPr>${style}<p:txBody>${paragraphs}</p:txBody></p:sp>`;

export const solid = (colour: string): string => `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;

const tree = (shapes = '', ground?: string): string =>
  `<p:cSld>${ground === undefined ? '' : `<p:bg>${ground}</p:bg>`}<p:spTree>${shapes}</p:spTree></p:cSld>`;
const root = (name: string, content: string, attributes = ''): string =>
  `<p:${name} ${NAMESPACES}${attributes}>${content}</p:${name}>`;

/** A part with a shape tree, such as a page of notes. */
export const treePart = (name: string, shapes: string, ground?: string, after = ''): string =>
  root(name, tree(shapes, ground) + after);

export function presentationOf({
  slides = [],
  masterGround,
  layoutGround,
  afterMaster,
  master,
  layout1,
  layout2,
  inMain = '',
  more = [],
  parts = {},
  mainType = `${TYPE}.presentation.main+xml`,
}: PresentationSpec): Buffer {
  const list = slides.map((_, index) => `<p:sldId id="${256 + index}" r:id="rIdS${index + 1}"/>`).join('');
  return packageOf({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/ppt/presentation.xml" ContentType="${mainType}"/><Override PartName="/ppt/slides/left.xml" ContentType="${TYPE}.slide+xml"/></Types>`,
    '_rels/.rels': relationships([{ type: 'officeDocument', target: 'ppt/presentation.xml' }]),
    'ppt/presentation.xml': root(
      'presentation',
      `<p:sldIdLst>${list}</p:sldIdLst><p:sldSz cx="${emu(720)}" cy="${emu(540)}"/>${inMain}`,
    ),
    'ppt/_rels/presentation.xml.rels': relationships([
      { id: 'rIdM', type: 'slideMaster', target: 'masters/master.xml' },
      ...slides.map((_, index) => ({ id: `rIdS${index + 1}`, type: 'slide', target: `slides/slide${index + 1}.xml` })),
      ...more,
    ]),
    'ppt/masters/master.xml': treePart('sldMaster', master ?? '', masterGround, afterMaster),
    'ppt/masters/_rels/master.xml.rels': relationships([
      { type: 'slideLayout', target: '../layouts/layout1.xml' },
      { type: 'slideLayout', target: '../layouts/layout2.xml' },
    ]),
    'ppt/layouts/layout1.xml': treePart('sldLayout', layout1 ?? '', layoutGround),
    'ppt/layouts/_rels/layout1.xml.rels': relationships([{ type: 'slideMaster', target: '../masters/master.xml' }]),
    'ppt/layouts/layout2.xml': treePart('sldLayout', layout2 ?? ''),
    ...Object.fromEntries(
      slides.flatMap(({ shapes, after = '', hidden, ground, more: links = [], layout = 'layout1' }, index) => [
        [`ppt/slides/slide${index + 1}.xml`, root('sld', tree(shapes, ground) + after, hidden ? ' show="0"' : '')],
        [
          `ppt/slides/_rels/slide${index + 1}.xml.rels`,
          relationships([{ id: 'rIdL', type: 'slideLayout', target: `../layouts/${layout}.xml` }, ...links]),
        ],
      ]),
    ),
    ...parts,
  });
}
