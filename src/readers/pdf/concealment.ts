import type { Concealed } from '../../model/content.js';
import type { Unseen } from './suspects.js';

/** In which place and by which mechanism a character that nobody sees is hidden. */
export const CONCEALED: Readonly<Record<Unseen, Concealed>> = {
  path: { carrier: 'invisible-text', by: ['covered'] },
  image: { carrier: 'invisible-text', by: ['covered'] },
  annotation: { carrier: 'invisible-text', by: ['covered'] },
  highlight: { carrier: 'invisible-text', by: ['covered'] },
  shaded: { carrier: 'invisible-text', by: ['covered', 'same-colour'] },
  clipped: { carrier: 'off-page', by: ['crop-box'] },
  'same-colour': { carrier: 'invisible-text', by: ['same-colour'] },
  'off-page': { carrier: 'off-page', by: ['off-page'] },
  'crop-box': { carrier: 'off-page', by: ['crop-box'] },
  tiny: { carrier: 'invisible-text', by: ['tiny-font'] },
  ocr: { carrier: 'invisible-text', by: ['render-mode'] },
  'blacked-out': { carrier: 'invisible-text', by: ['covered', 'render-mode'] },
  transparent: { carrier: 'invisible-text', by: ['render-mode'] },
  layer: { carrier: 'layer', by: ['layer-off'] },
};
