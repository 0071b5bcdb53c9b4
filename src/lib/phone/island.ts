// The participant's only script: builds on the phone page, the join page or the survey's door that the server has drawn.
import { startJoin } from './start-join.ts';
import { startPhone } from './start-phone.ts';
import { startSurvey } from './start-survey.ts';

const phone = document.getElementById('island');
const survey = document.querySelector<HTMLFormElement>('form#survey');
const join = document.querySelector<HTMLFormElement>('form#join');

if (phone) startPhone(phone);
if (join) startJoin(join);
if (survey) void startSurvey(survey);
