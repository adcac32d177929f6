import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';

describe('the settings', () => {
  it('work without any: the embedded database, the loopback, the built-in procedure', () => {
    expect(readConfig({}).config).toEqual({
      database: { dataDir: './data' },
      procedureFile: null,
      publicHost: '127.0.0.1',
      publicPort: 3001,
      alerts: { token: null, secret: null },
      status: { folder: './data/status', url: null, organisation: null },
      heartbeat: null,
      logLevel: 'info',
    });
  });

  it('count an empty variable as not set', () => {
    const empty = {
      DATABASE_URL: '',
      DATA_DIR: '',
      PROCEDURE_FILE: '',
      PUBLIC_HOST: '',
      PUBLIC_PORT: '',
      ALERTS_TOKEN: '',
      ALERTS_SECRET: '',
      STATUS_DIR: '',
      STATUS_URL: '',
      STATUS_NAME: '',
      LOG_LEVEL: '',
    };
    expect(readConfig(empty)).toEqual(readConfig({}));
  });

  it('keep the status page beside the data unless they say otherwise', () => {
    expect(readConfig({ DATA_DIR: '/srv/desk' }).config?.status.folder).toBe('/srv/desk/status');
    const given = { STATUS_DIR: '/var/www', STATUS_URL: 'https://status.example.com', STATUS_NAME: ' Example Ltd ' };
    expect(readConfig(given).config?.status).toEqual({
      folder: '/var/www',
      url: 'https://status.example.com',
      organisation: 'Example Ltd',
    });
  });

  it('tell all their faults at once and never a value', () => {
    const { config, faults } = readConfig({
      DATABASE_URL: 'mysql://desk:hunter2@db',
      PUBLIC_PORT: '70000',
      LOG_LEVEL: 'loud',
      ALERTS_TOKEN: 'guessed',
      STATUS_URL: 'ftp://secret',
    });
    expect(config).toBeNull();
    expect(faults).toHaveLength(5);
    expect(faults.join()).not.toMatch(/hunter2|70000|loud|guessed|secret/);
  });
});
