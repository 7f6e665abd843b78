import type { Box } from '../slides/slide-surface.js';

const EMU_PER_POINT = 12_700;
/** A turn in the units of DrawingML: sixty-thousandths of a degree. */
const HALF_TURN = 180 * 60_000;

/** Where a shape or a group says it lies, in the coordinates of what holds it. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Turned by anything but a half. */
  readonly turned: boolean;
}

/** How coordinates within groups become those of the slide. */
export interface Transform {
  readonly scaleX: number;
  readonly scaleY: number;
  readonly shiftX: number;
  readonly shiftY: number;
}

export const ON_SLIDE: Transform = { scaleX: 1, scaleY: 1, shiftX: 0, shiftY: 0 };

export const emuToPoints = (text: string | undefined): number => Number(text ?? Number.NaN) / EMU_PER_POINT;

/** True for an angle after which a rectangle lies where it lay. */
export const isUpright = (angle: string | undefined): boolean => Number(angle ?? 0) % HALF_TURN === 0;

/** The transform for what lies in a group: `frame` is the group's own, `inner` the space its children count in. */
export function groupTransform(outer: Transform, frame: Frame, inner: Frame): Transform {
  const scaleX = inner.width === 0 ? 1 : frame.width / inner.width;
  const scaleY = inner.height === 0 ? 1 : frame.height / inner.height;
  return {
    scaleX: outer.scaleX * scaleX,
    scaleY: outer.scaleY * scaleY,
    shiftX: outer.shiftX + outer.scaleX * (frame.x - inner.x * scaleX),
    shiftY: outer.shiftY + outer.scaleY * (frame.y - inner.y * scaleY),
  };
}

/** The box of a frame on the slide; undefined when it cannot be told. */
export function boxOn({ scaleX, scaleY, shiftX, shiftY }: Transform, frame: Frame | undefined): Box | undefined {
  if (frame === undefined || frame.turned) return undefined;
  const left = shiftX + frame.x * scaleX;
  const top = shiftY + frame.y * scaleY;
  const box = { left, top, right: left + frame.width * scaleX, bottom: top + frame.height * scaleY };
  return Object.values(box).every(Number.isFinite) ? box : undefined;
}
