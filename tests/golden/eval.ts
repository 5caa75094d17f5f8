/** `npm run eval [-- --misses]`: the golden questions, by category; fails under the floors. */
import { floors } from './floors.ts';
import { evaluate, rowOf, tableOf } from './golden.ts';

const calibrated = evaluate('calibrated');
const never = evaluate('never');
console.log('As answered:');
console.table(tableOf(calibrated));
console.log('Never refusing:');
console.table(tableOf(never));
if (process.argv.includes('--misses')) {
  for (const { story, question, answers, answer, hit, refused } of calibrated) {
    if (answers.length === 0 ? !refused : !hit)
      console.log(`${story} · ${question} · ${refused ? 'refused' : answer}`);
  }
}
const under = [
  ...Object.entries(floors.calibrated).map(([name, floor]) => [name, rowOf(calibrated), floor] as const),
  ...Object.entries(floors.never).map(([name, floor]) => [name, rowOf(never), floor] as const),
].filter(([name, row, floor]) => row[name as keyof typeof row] < floor);
for (const [name, row, floor] of under)
  console.error(`${name}: ${row[name as keyof typeof row]}, floor ${floor}`);
if (under.length > 0) process.exitCode = 1;
