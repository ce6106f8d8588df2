"""Evidence: rows that nobody changes, removes or empties, whatever their session asks to ignore.

pgtrigger's own triggers are passed over by who sets `pgtrigger.ignore`, and by a session that says
it is a replica. These ask nobody and are always on (docs/adr/0011).
"""

import pgtrigger
from django.db.models import Model
from pgtrigger import compiler

ROWS = "Cannot update or delete rows of %: it is evidence, kept for good"


class EvidenceSql(compiler.UpsertTriggerSql):
    """A trigger that cannot be ignored; `condition` is never used."""

    always = True

    def get_template(self) -> str:
        enabled = "ALTER TABLE {table} ENABLE ALWAYS TRIGGER {pgid};" if self.always else ""
        return (
            """
            CREATE OR REPLACE FUNCTION {pgid}() RETURNS TRIGGER AS $$
                BEGIN
                    {func}
                END;
            $$ LANGUAGE plpgsql;
            DROP TRIGGER IF EXISTS {pgid} ON {table};
            CREATE TRIGGER {pgid} {when} {operation} ON {table}
                FOR EACH {level} EXECUTE PROCEDURE {pgid}();
            """
            + enabled
            + "COMMENT ON TRIGGER {pgid} ON {table} IS '{hash}';"
        )


class HereOnlySql(EvidenceSql):
    """The same for what happens where a row is first written, and is not repeated by a copy."""

    always = False


class Evidence(pgtrigger.Trigger):
    """A rule of the database that no setting of a session turns off."""

    sql = EvidenceSql

    def compile(self, model: type[Model]) -> compiler.Trigger:
        """The trigger as migrations keep it."""
        made = self.sql(
            pgid=self.get_pgid(model),
            func=self.render_func(model),
            table=model._meta.db_table,
            when=self.when,
            operation=self.operation,
            level=self.level,
        )
        return compiler.Trigger(name=self.name, sql=made)


class HereOnly(Evidence):
    """A rule that holds where a row is first written; a copy of the database follows by itself."""

    sql = HereOnlySql


NEVER_CHANGED = Evidence(
    name="never_changed",
    when=pgtrigger.Before,
    operation=pgtrigger.Update | pgtrigger.Delete,
    func=f"RAISE EXCEPTION '{ROWS}', TG_TABLE_NAME;",
)
NEVER_REMOVED = Evidence(
    name="never_removed",
    when=pgtrigger.Before,
    operation=pgtrigger.Delete,
    func="RAISE EXCEPTION 'Cannot delete rows of %: it is evidence, kept for good', TG_TABLE_NAME;",
)
NEVER_EMPTIED = Evidence(
    name="never_emptied",
    level=pgtrigger.Statement,
    when=pgtrigger.Before,
    operation=pgtrigger.Truncate,
    func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
)
