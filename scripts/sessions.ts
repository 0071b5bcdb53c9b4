// `npm run sessions`: lists the sessions on this computer, and makes a new regie link for a lost one.
import { readSettings } from '../server/settings.ts';
import { portOfServer } from '../server/port-file.ts';
import { startEngine } from '../server/start-engine.ts';

const settings = readSettings(process.env);
// Links carry the port of the server that runs, or ran last, on this data; not the one that is usual.
const running = portOfServer(settings.DATA_DIR);
const port = running ?? settings.PORT;
const engine = startEngine(settings, () => port);
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
	else if (running === undefined && settings.PUBLIC_ORIGIN === undefined)
		console.log(
			`Kansenbord draait nu niet. Start je het op een andere poort dan ${port}, zet die dan in de link.\n`
		);
}
await engine.close();
