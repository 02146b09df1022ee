import type { Random } from '../random.ts';
import { pickInventedName, pickInventedWord } from './invented-words.ts';

const doings = [
  'Forecasts of', 'Counting', 'Sorting', 'Watching over', 'Planning', 'A helper for', 'A study of', 'Sensors for',
  'Finding', 'Matching', 'A model of', 'Sharing', 'Summaries of', 'Early signs of', 'Checking', 'Reminders about',
]; // prettier-ignore
const matters = [
  'missed appointments', 'bus journeys', 'damp homes', 'reading lessons', 'street repairs', 'hospital beds',
  'grant applications', 'school places', 'air quality', 'home visits', 'planning comments', 'fire safety visits',
  'library loans', 'job adverts', 'council tax help', 'waste rounds', 'parking permits', 'care plans',
]; // prettier-ignore
const placeKinds = [
  'Hospital', 'Library', 'Station', 'School', 'Health Centre', 'Museum', 'Park', 'College', 'Market', 'Court',
  'Leisure Centre', 'Ferry Terminal', 'Advice Shop', 'App',
]; // prettier-ignore
const posts = ['Head of', 'Director of', 'Manager for', 'Officer for', 'Lead for'];
const subjects = ['Data', 'Housing', 'Patient Services', 'Transport', 'Learning', 'Digital Services', 'Public Health'];

/** A title and the id made of it, neither of which `taken` holds yet; both are added to it. */
export function generateTitle(random: Random, taken: Set<string>): { title: string; id: string } {
  for (;;) {
    const title = `${random.pick(doings)} ${random.pick(matters)} in ${pickInventedName(random)} ${pickInventedName(random)}`;
    const id = title.toLowerCase().replaceAll(' ', '-');
    if (taken.has(id)) continue;
    taken.add(id);
    return { title, id };
  }
}

/** One plain sentence on what a project is. */
export function generateSummary(title: string, random: Random): string {
  const verb = random.pick(['help', 'warn', 'reach', 'hear', 'serve']);
  return `${title}: a ${pickInventedWord(random)} tool that helps our ${random.pick(subjects).toLowerCase()} staff to ${verb} people sooner.`;
}

/** A post, never a person. */
export function generatePost(random: Random): string {
  return `${random.pick(posts)} ${random.pick(subjects)}`;
}

/** Names of places that people know, each once. */
export function generatePlaces(count: number, random: Random): string[] {
  const places = new Set<string>();
  while (places.size < count) places.add(`${pickInventedName(random)} ${random.pick(placeKinds)}`);
  return [...places];
}
