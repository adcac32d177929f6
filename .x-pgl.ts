import { PGlite } from '@electric-sql/pglite';
let t = performance.now(); const lap = (n) => { console.log(n, Math.round(performance.now() - t)); t = performance.now(); };
const a = new PGlite(); await a.waitReady; lap('mem create');
await a.exec('create table t(a int); insert into t values (1)');
const dump = await a.dumpDataDir('none'); lap('dump ' + dump.size);
const b = new PGlite({ loadDataDir: dump }); await b.waitReady; lap('mem load');
console.log((await b.query('select * from t')).rows, (await b.query('show timezone')).rows, (await b.query('select version()')).rows);
const d = '/tmp/x/pg' + process.pid;
const c = new PGlite(d); await c.waitReady; lap('dir create'); await c.exec('create table t(a int)'); await c.close(); lap('close');
const e = new PGlite(d); await e.waitReady; lap('dir open'); await e.close(); lap('close');
const f = new PGlite({ dataDir: d + 'b', loadDataDir: dump }); await f.waitReady; lap('dir load'); 
try { await f.query('select * from nope'); } catch (er) { console.log(er.constructor.name, er.code, er.severity, Object.keys(er)); }
console.log((await f.query('select $1::timestamptz as a, $2::jsonb as b', ['2026-07-01T12:00:00.123Z', '{"a":"x"}'])).rows);
await f.close(); try { await f.query('select 1'); } catch (er) { console.log(er.constructor.name, er.code, er.message); }
try { const g = new PGlite('/proc/nope/x'); await g.waitReady; } catch (er) { console.log(er.constructor.name, er.code, er.message); }
