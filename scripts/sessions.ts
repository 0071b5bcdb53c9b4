// `npm run sessions`: lists the sessions on this computer, and makes a new regie link for a lost one.
import { readSettings } from '../server/settings.ts';
import { startEngine } from '../server/start-engine.ts';

const settings = readSettings(process.env);
const engine = startEngine(settings, () => settings.PORT);
const wanted = process.argv[2];
const day = new Intl.DateTimeFormat('nl-BE', { dateStyle: 'medium', timeStyle: 'short' });

if (wanted === undefined) {
	const sessions = await engine.list();
	if (sessions.length === 0) console.log('Er zijn nog geen sessies op deze computer.');
	for (const { id, title, createdAt, finishedAt } of sessions)
		console.log(`${id}  ${day.format(createdAt)}  ${title}${finishedAt === null ? '' : '  (afgelopen)'}`);
	if (sessions.length > 0) console.log('\nRegielink kwijt?  npm run sessions -- <wat vooraan staat>');
} else {
	const link = await engine.newRegieLink(wanted);
	console.log(link === undefined ? `Er is geen sessie ‘${wanted}’.` : `Nieuwe regielink:\n\n    ${link}\n`);
	if (link === undefined) process.exitCode = 1;
}
await engine.close();
