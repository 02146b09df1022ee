import type { Page } from 'playwright-core';
import { byKeyboard, type Doing } from './keys.ts';

/** The title of the declaration that the journeys write. */
export const journeyTitle = 'Finding water leaks in council homes early';
/** The last part of its address, as the form proposes it. */
export const journeyId = 'finding-water-leaks-in-council-homes-early';
/** The organisation it brings along. */
export const journeyOrganisation = 'Brackwell Sands Council';

const answer = (question: string, text: string): Doing => ({ at: `#q-${question}`, text });

/**
 * A whole declaration, step by step in the form's own order, as somebody at a council would write it: what is done at the
 * keyboard on each step before "Save and continue".
 */
export const journeySteps: Readonly<Record<string, readonly Doing[]>> = {
  what: [
    { at: '#f-title', text: journeyTitle },
    {
      at: '#f-summary',
      text: 'Meters in 900 council homes show where water is leaking, so that plumbers come before a ceiling does.',
    },
    answer(
      'purpose',
      'Leaks behind walls ruin homes and cost tenants money. Each night the system looks at how much water a home used. It ranks homes where a leak is likely. A plumber rings the tenant and offers a visit.\n\nThe list is not used for:\n\n- rent or debts\n- checking who lives in a home',
    ),
  ],
  'where-and-whom': [
    { tick: '#f-themes--housing' },
    { tick: '#f-areas--wirral' },
    { at: '#f-found_at', text: 'Brackwell repairs line\nSandgate Court' },
    { tick: '#f-people--tenants' },
  ],
  stage: [
    { choose: '#f-stage--pilot' },
    { at: '#f-started-month', text: '3' },
    { at: '#f-started-year', text: '2026' },
  ],
  who: [
    { press: '[id$="-id--new"]' },
    { choose: '#f-organisations-0-role' },
    { at: '#o-0-name', text: journeyOrganisation },
    { at: '#o-0-kind', pick: 'Council' },
    { at: '#o-0-description', text: 'A council on the coast that lets 4,000 homes and looks after streets and parks.' },
    { at: '#o-0-contact-team', text: 'Data and Digital Team' },
    { at: '#o-0-contact-phone', text: '0151 496 0120' },
    { at: '#o-0-contact-checked-day', text: '23' },
    { at: '#o-0-contact-checked-month', text: '11' },
    { at: '#o-0-contact-checked-year', text: '2026' },
    { at: '#f-declared_by-post', text: 'Head of Housing Repairs' },
    { at: '#f-declared_by-organisation', pick: journeyOrganisation },
  ],
  ai: [
    { choose: '#f-uses_ai' },
    { at: '#f-ai select[id$="-kind"]', pick: 'Prediction' },
    { choose: '#f-ai-0-role--recommends' },
    { at: '#f-ai-0-person_checks', text: 'A plumber reads each reason and decides whom to ring.' },
  ],
  data: [
    answer(
      'inputs',
      'Litres of water used each hour, the age of the pipes, and the kind of home. Later: damp sensors in 50 homes.',
    ),
    answer('data_sources', 'Water meters that the council owns, and its own register of homes and repairs.'),
    { tick: '#f-data_kinds--sensor' },
    { tick: '#f-data_kinds--administrative' },
  ],
  records: [
    answer(
      'records',
      'Each change to the method is written down with its date and reason. Every quarter we compare hits and misses between kinds of home, because old homes could be favoured.',
    ),
  ],
  protection: [
    { tick: '#f-personal_data--pseudonymised' },
    { choose: '#f-special_category--no' },
    answer(
      'data_protection',
      'The impact assessment was finished in February 2026. Homes stand under a code; only two people in repairs hold the key. Readings are deleted after 13 months.',
    ),
    { press: '#f-assessments--add' },
    { at: '#f-assessments select[id$="-kind"]', pick: 'Data protection impact assessment' },
    { choose: '#f-assessments-0-status' },
    { at: '#f-assessments-0-date-month', text: '2' },
    { at: '#f-assessments-0-date-year', text: '2026' },
    { choose: '#q-five_safes--not_sure' },
    answer('five_safes', 'Three of the five are written down. The data team completes the rest by June 2027.'),
  ],
  benefits: [
    answer(
      'benefits',
      'Tenants keep dry homes and pay for less water. We count leaks found before damage, and ask tenants each spring.',
    ),
    answer(
      'involvement',
      'Tenants of two estates chose the homes for the trial and rewrote the letter. Their panel meets every two months and can stop the trial. Interpreters come to each meeting.',
    ),
  ],
  harms: [
    answer(
      'harms',
      'Use of water shows when somebody is away or ill. A wrong alarm worries people. Those who fear the council could feel watched.',
    ),
    answer(
      'environment',
      'The computing is small: one server for an hour each night. Each meter has a battery that lasts ten years.',
    ),
    answer(
      'employment',
      'No job is lost. Plumbers spend more time on visits that matter; two were trained in the new system.',
    ),
    answer(
      'mitigation',
      'The list never shows hours, only a rank. Nobody calls without asking first. The panel sees all complaints and what came of them.',
    ),
  ],
  responsible: [
    { at: '#f-responsible-bias', text: 'Housing Data Manager' },
    { at: '#f-responsible-updating', text: 'Housing Data Manager' },
    { at: '#f-responsible-monitoring', text: 'Head of Housing Repairs' },
    { tick: '[id="f-responsible-training--not_sure"]' },
    answer(
      'responsibility',
      'The Housing Data Manager corrects bias and updates the method. The Head of Housing Repairs watches it in use. Who trains new staff is being settled.',
    ),
  ],
  telling: [
    answer(
      'communication',
      'A letter and a visit before the meter is fitted, and a page about the trial that is renewed each month.',
    ),
    answer(
      'results',
      'We will publish how many leaks were found and missed, at a tenants’ evening and on our website.',
    ),
    answer(
      'responsible_communication',
      'The letter says that a computer ranks homes and a plumber decides, and whom to ring. It is checked each spring.',
    ),
  ],
  contact: [
    { at: '#f-contact-team', text: 'Housing Data Team' },
    { at: '#f-contact-email', text: 'housing-data@brackwell-sands.example' },
    { at: '#f-contact-phone', text: '0151 496 0121' },
  ],
  rights: [
    { at: '#f-contest-how', text: 'Ring or write to the repairs line and say that you object.' },
    { at: '#f-contest-phone', text: '0151 496 0122' },
    { at: '#f-contest-reply_days', text: '10' },
    { choose: '#f-contest-opt_out' },
    { choose: '#f-contest-person_instead' },
    answer(
      'contest',
      'Any tenant can refuse the meter or have it taken out; nothing else changes. If a visit was wrongly offered or refused, the Head of Housing Repairs looks again within ten working days.',
    ),
  ],
  dates: [],
  updates: [],
};

/** The day on which the declaration is written. */
export const journeyDay = '2026-11-23';

/** Begins a declaration from the page for declaring, with the keyboard alone; ends on its task list. */
export async function beginByKeyboard(page: Page): Promise<void> {
  await page.clock.setFixedTime(`${journeyDay}T10:00:00Z`);
  await page.goto('/declare/');
  await byKeyboard(page, [{ press: '#start' }]);
  await page.waitForURL(/#\/[\w-]+\/tasks$/u);
}

/** Does what belongs to a step and goes on to the next; throws when the form holds it back. */
export async function fillStepByKeyboard(page: Page, step: string): Promise<void> {
  await page.waitForURL(new RegExp(`#/[\\w-]+/${step}(/|$)`, 'u'));
  await byKeyboard(page, journeySteps[step]!);
  await continueByKeyboard(page);
  const held = page.locator('#error-summary');
  await Promise.race([page.waitForFunction((here) => !location.hash.includes(`/${here}`), step), held.waitFor()]);
  if (await held.isVisible()) throw new Error(`${step} holds back: ${await held.innerText()}`);
}

/** Presses "Save and continue". */
export async function continueByKeyboard(page: Page): Promise<void> {
  await byKeyboard(page, [{ press: 'form.step button[type=submit]' }]);
}

/** Goes to another page of the draft that is open, as a bookmark would. */
export async function goToPage(page: Page, name: string): Promise<void> {
  await page.evaluate((target) => {
    location.hash = location.hash.replace(/^(#\/[\w-]+).*/u, `$1/${target}`);
  }, name);
  await page.waitForURL(new RegExp(`#/[\\w-]+/${name}$`, 'u'));
  // The focus goes to the heading once the page is there and checked.
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
}
