import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations

import core.evidence
from core.operations import Together


class Migration(migrations.Migration):
    dependencies = [("signoff", "0004_published_routes_kept")]

    operations = [
        Together(
            [
                pgtrigger.migrations.RemoveTrigger(
                    model_name="ballot",
                    name="kept_whole",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="ballot",
                    name="final",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="decision",
                    name="kept_whole",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="decision",
                    name="kept",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="entry",
                    name="kept_whole",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="entry",
                    name="append_only",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="proposalversion",
                    name="kept_whole",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="proposalversion",
                    name="append_only",
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="ballot",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_changed",
                        sql=core.evidence.EvidenceSql(
                            func="RAISE EXCEPTION 'Cannot update or delete rows of %: it is evidence, kept for good', TG_TABLE_NAME;",
                            hash="96677bd4b38be0c6db30b3bab79aab5269e059bf",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_never_changed_5b081",
                            table="signoff_ballot",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="ballot",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=core.evidence.EvidenceSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="7d8c3eb270efdcb7c2475b0f20cef0b1155cef43",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_7afe3",
                            table="signoff_ballot",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="decision",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_removed",
                        sql=core.evidence.EvidenceSql(
                            func="RAISE EXCEPTION 'Cannot delete rows of %: it is evidence, kept for good', TG_TABLE_NAME;",
                            hash="552f0a228a23ad071c5f986f2ed2d1f385e7223c",
                            operation="DELETE",
                            pgid="pgtrigger_never_removed_b16bd",
                            table="signoff_decision",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="decision",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=core.evidence.EvidenceSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="a1e9667da7c7ae9dda8fb92b2d162d187f231a0a",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_e4599",
                            table="signoff_decision",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="entry",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_changed",
                        sql=core.evidence.EvidenceSql(
                            func="RAISE EXCEPTION 'Cannot update or delete rows of %: it is evidence, kept for good', TG_TABLE_NAME;",
                            hash="1831168a6289825ee952eb58940c9522760f4cd5",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_never_changed_397cb",
                            table="signoff_entry",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="entry",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=core.evidence.EvidenceSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="d4f2dda69fd741a8e06ef79a75ec2d0c989ba770",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_8db2b",
                            table="signoff_entry",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="entry",
                    trigger=pgtrigger.compiler.Trigger(
                        name="moves_the_head",
                        sql=core.evidence.HereOnlySql(
                            func="\n        UPDATE signoff_ledger SET length = NEW.number, head = NEW.sha256\n        WHERE partnership_id = NEW.partnership_id\n            AND length = NEW.number - 1 AND head = NEW.previous;\n        IF NOT FOUND THEN\n            RAISE EXCEPTION 'Entry % does not follow the head of the chain', NEW.number;\n        END IF;\n        RETURN NULL;\n    ",
                            hash="12fc2b237f297f56c854e6f6925c3d675c097321",
                            operation="INSERT",
                            pgid="pgtrigger_moves_the_head_1cd47",
                            table="signoff_entry",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="ledger",
                    trigger=pgtrigger.compiler.Trigger(
                        name="moves_forward",
                        sql=core.evidence.EvidenceSql(
                            func="\n        IF NEW.partnership_id <> OLD.partnership_id OR NOT EXISTS (\n            SELECT FROM signoff_entry\n            WHERE partnership_id = OLD.partnership_id AND number = NEW.length\n                AND NEW.length = OLD.length + 1 AND previous = OLD.head AND sha256 = NEW.head\n        ) THEN\n            RAISE EXCEPTION 'The head of a chain only moves forward, to its next entry';\n        END IF;\n        RETURN NEW;\n    ",
                            hash="f2c5b036cf02e4611421b0cdf51def2e851abae7",
                            operation="UPDATE",
                            pgid="pgtrigger_moves_forward_ad852",
                            table="signoff_ledger",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="ledger",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_removed",
                        sql=core.evidence.EvidenceSql(
                            func="RAISE EXCEPTION 'Cannot delete rows of %: it is evidence, kept for good', TG_TABLE_NAME;",
                            hash="6bbcf2857fe1a7ae5702f9505014f5cdd784cde4",
                            operation="DELETE",
                            pgid="pgtrigger_never_removed_0176d",
                            table="signoff_ledger",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="ledger",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=core.evidence.EvidenceSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="fff1e42553102cede3967135df80e99196cddd9e",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_81508",
                            table="signoff_ledger",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="proposalversion",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_changed",
                        sql=core.evidence.EvidenceSql(
                            func="RAISE EXCEPTION 'Cannot update or delete rows of %: it is evidence, kept for good', TG_TABLE_NAME;",
                            hash="9efdf6d4cc1598a23730c19fe9b2457f4c94ee95",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_never_changed_75db9",
                            table="signoff_proposalversion",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="proposalversion",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=core.evidence.EvidenceSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="a220c8fdcdef3fa99d3f04dc7b8535df623ee333",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_ef1f1",
                            table="signoff_proposalversion",
                            when="BEFORE",
                        ),
                    ),
                ),
            ]
        )
    ]
