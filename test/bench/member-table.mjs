import { DuckDBInstance } from '@duckdb/node-api';

/** A connection to DuckDB, 2 threads, with members of three columns of integers loaded as the table `member`. */
export async function memberTable({ branch, born, admitted }) {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await instance.connect();
  await connection.run('create table member (branch integer, born integer, admitted integer)');
  const appender = await connection.createAppender('member');
  for (let index = 0; index < branch.length; index += 1) {
    appender.appendInteger(branch[index]);
    appender.appendInteger(born[index]);
    appender.appendInteger(admitted[index]);
    appender.endRow();
  }
  appender.closeSync();
  return connection;
}
