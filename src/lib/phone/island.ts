// The participant's only script: builds on the phone page or the join page that the server has drawn.
import { startJoin } from './start-join.ts';
import { startPhone } from './start-phone.ts';

const phone = document.getElementById('island');
const join = document.querySelector<HTMLFormElement>('form#join');

if (phone) startPhone(phone);
if (join) startJoin(join);
