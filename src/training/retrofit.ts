import type { Kinship } from './wordnet.ts';

const rounds = 10;

/**
 * Vectors of unit length drawn towards those of their kin (Faruqui et al. 2015, "Retrofitting Word Vectors to Semantic
 * Lexicons"): all kin together weigh at most as much as the vector itself.
 */
export function retrofit(
  stems: readonly string[],
  vectors: readonly Float64Array[],
  kin: Kinship,
): Float64Array[] {
  const places = new Map(stems.map((stem, i) => [stem, i]));
  const moved: Float64Array[] = vectors.map((vector) => vector.slice());
  for (let round = 0; round < rounds; round++) {
    for (const [i, one] of stems.entries()) {
      const near = [...(kin.get(one) ?? [])].flatMap(([other, weight]) => {
        const vector = moved[places.get(other) ?? -1];
        return vector ? [{ vector, weight }] : [];
      });
      if (near.length > 0) moved[i] = drawn(vectors[i]!, near);
    }
  }
  return moved;
}

function drawn(own: Float64Array, near: readonly { vector: Float64Array; weight: number }[]): Float64Array {
  const sum = near.reduce((all, { weight }) => all + weight, 0);
  const most = Math.min(1, sum);
  const mean = own.slice();
  for (const { vector, weight } of near)
    for (let k = 0; k < mean.length; k++) mean[k]! += (most * weight * vector[k]!) / sum;
  return mean.map((value) => value / (1 + most));
}
