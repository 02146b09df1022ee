import { expect, test } from 'vitest';
import { runSteps, type Step } from './run-steps.ts';

const step = (name: string, ...scripts: string[]): Step => ({
  name,
  what: '',
  commands: scripts.map((script) => ['node', '-e', script]),
});

test('runs every step, also after one has failed, and keeps what each wrote', async () => {
  const reported: string[] = [];
  const results = await runSteps(
    [step('bad', 'console.error("no"); process.exit(3)', 'console.log("never")'), step('good', 'console.log("yes")')],
    (result) => reported.push(result.step.name),
  );
  const byName = new Map(results.map((result) => [result.step.name, result]));
  expect(reported.toSorted()).toEqual(['bad', 'good']);
  expect(byName.get('bad')).toMatchObject({ passed: false, output: 'no\n' });
  expect(byName.get('good')).toMatchObject({ passed: true, output: 'yes\n' });
});

test('fails a step whose preparation or program is missing, with the reason', async () => {
  const unprepared: Step = {
    ...step('unprepared', ''),
    prepare: () => {
      throw new Error('There is no browser.');
    },
  };
  const [result] = await runSteps([unprepared], () => undefined);
  expect(result).toMatchObject({ passed: false, output: 'There is no browser.\n' });
  const [absent] = await runSteps([{ ...step('absent'), commands: [['no-such-program']] }], () => undefined);
  expect(absent?.passed).toBe(false);
});

test('hands the prepared variables to the commands', async () => {
  const prepared: Step = {
    ...step('prepared', 'console.log(process.env.CHROME_PATH)'),
    prepare: () => ({ CHROME_PATH: '/x' }),
  };
  const [result] = await runSteps([prepared], () => undefined);
  expect(result?.output).toBe('/x\n');
});

test('begins a step when those it waits for have ended, whatever came of them, and at once when they do not run', async () => {
  const order: string[] = [];
  const wait = (milliseconds: number) => `setTimeout(() => undefined, ${milliseconds})`;
  await runSteps(
    [
      { ...step('last', ''), after: ['slow', 'failing', 'next'] },
      step('slow', wait(600)),
      step('failing', 'process.exit(1)'),
      { ...step('next', ''), after: ['failing', 'not asked for'] },
    ],
    (result) => order.push(result.step.name),
  );
  expect(order).toEqual(['failing', 'next', 'slow', 'last']);
});

test('steps that wait for one another are a mistake in the list', async () => {
  const list = [
    { ...step('a', ''), after: ['b'] },
    { ...step('b', ''), after: ['a'] },
  ];
  await expect(runSteps(list, () => undefined)).rejects.toThrow('wait for one another: a, b');
});
