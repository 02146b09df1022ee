import { expect, test } from 'vitest';
import { UsageError } from '../shared/command.ts';
import { openSite } from './open-site.ts';

test.each([
  ['https://register.example', 'https://register.example'],
  ['https://register.example/', 'https://register.example'],
  ['HTTPS://Register.Example:8443/', 'https://register.example:8443'],
  ['http://127.0.0.1:4321', 'http://127.0.0.1:4321'],
  ['http://localhost:4321/', 'http://localhost:4321'],
  ['http://[::1]:4321/', 'http://[::1]:4321'],
])('%s is asked at %s', (where, name) => {
  expect(openSite(where).name).toBe(name);
});

test.each([
  ['http://register.example/', 'may be changed on its way'],
  ['http://127.0.0.1.example/', 'may be changed on its way'],
  ['http://localhost.example/', 'may be changed on its way'],
  ['ftp://register.example/', 'Only https://'],
  ['file:///etc', 'Only https://'],
  ['https://', 'is no address'],
  ['https://me:secret@register.example/', 'a name or a password'],
  ['https://register.example/projects/', 'Name the whole site: https://register.example/'],
  ['register.example', 'There is no folder register.example'],
])('%s is refused: %s', (where, why) => {
  expect(() => openSite(where)).toThrow(UsageError);
  expect(() => openSite(where)).toThrow(why);
});
