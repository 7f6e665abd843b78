const double = new Float64Array(1);
const words = new Uint32Array(double.buffer);

/** 32-bit hash of a number. Whole numbers differ in few bits far from the low end, so they are mixed well. */
export function hashNumber(value: number): number {
  double[0] = value;
  return mixed(words[1]! ^ Math.imul(words[0]!, 0x9e3779b1));
}

/** The finaliser of MurmurHash3. */
function mixed(bits: number): number {
  let hash = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
