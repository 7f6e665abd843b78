/** Pixels in shades of grey, 0 black to 255 white, row by row from the top. */
export interface Grey {
  readonly width: number;
  readonly height: number;
  readonly levels: Uint8Array;
}

/** Brightness of a colour (ITU-R BT.601). */
export const brightness = (red: number, green: number, blue: number): number =>
  (red * 77 + green * 150 + blue * 29) >> 8;

/** The picture with sides of at most `most` pixels, each of them the mean of those it stands for. */
export function shrunk(picture: Grey, most: number): Grey {
  const { width, height, levels } = picture;
  const scale = Math.max(width, height) / most;
  if (scale <= 1) return picture;
  const [across, down] = [Math.max(1, Math.floor(width / scale)), Math.max(1, Math.floor(height / scale))];
  const columns = Uint32Array.from({ length: across + 1 }, (_, x) => Math.floor((x * width) / across));
  const small = new Uint8Array(across * down);
  for (let y = 0; y < down; y++) {
    const [top, bottom] = [Math.floor((y * height) / down), Math.floor(((y + 1) * height) / down)];
    for (let x = 0; x < across; x++) {
      let sum = 0;
      const [left, right] = [columns[x]!, columns[x + 1]!];
      for (let row = top; row < bottom; row++)
        for (let column = left; column < right; column++) sum += levels[row * width + column]!;
      small[y * across + x] = sum / ((bottom - top) * (right - left));
    }
  }
  return { width: across, height: down, levels: small };
}
