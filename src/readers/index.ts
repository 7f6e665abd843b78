import type { Reader } from '../model/reader.js';
import { reader as delimited } from './delimited/index.js';
import { reader as doc } from './doc/index.js';
import { reader as docx } from './docx/index.js';
import { reader as eml } from './eml/index.js';
import { reader as folderLeftovers } from './folder-leftovers/index.js';
import { reader as gzip } from './gzip/index.js';
import { reader as html } from './html/index.js';
import { reader as image } from './image/index.js';
import { reader as json } from './json/index.js';
import { reader as mbox } from './mbox/index.js';
import { reader as msg } from './msg/index.js';
import { reader as ole } from './ole/index.js';
import { reader as opendocument } from './opendocument/index.js';
import { reader as pdf } from './pdf/index.js';
import { reader as plainText } from './plain-text/index.js';
import { reader as ppt } from './ppt/index.js';
import { reader as pptx } from './pptx/index.js';
import { reader as rtf } from './rtf/index.js';
import { reader as sevenZip } from './seven-zip/index.js';
import { reader as tar } from './tar/index.js';
import { reader as tnef } from './tnef/index.js';
import { reader as xls } from './xls/index.js';
import { reader as xlsb } from './xlsb/index.js';
import { reader as xlsx } from './xlsx/index.js';
import { reader as xml } from './xml/index.js';
import { reader as zip } from './zip/index.js';

/** Every reader in the order they are asked, text formats last. */
export const READERS: readonly Reader[] = [
  doc,
  docx,
  eml,
  folderLeftovers,
  gzip,
  html,
  image,
  json,
  mbox,
  msg,
  ole,
  opendocument,
  pdf,
  ppt,
  pptx,
  rtf,
  sevenZip,
  tar,
  tnef,
  xls,
  xlsb,
  xlsx,
  xml,
  zip,
  delimited,
  plainText,
];
