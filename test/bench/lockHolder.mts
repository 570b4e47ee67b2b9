// Holds the write lock of a SQLite file for the given time, as another process's long write would.
import { DatabaseSync } from 'node:sqlite';

const [file = '', holdMs = '0'] = process.argv.slice(2);
const database = new DatabaseSync(file);
database.exec('pragma busy_timeout = 10000');
database.exec('begin immediate');
console.log('locked');
setTimeout(() => {
	database.exec('rollback');
	database.close();
}, Number(holdMs));
