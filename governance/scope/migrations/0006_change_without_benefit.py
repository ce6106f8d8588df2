import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

from core.operations import Together


class Migration(migrations.Migration):
    dependencies = [
        ("scope", "0005_link_adjustments"),
    ]

    operations = [
        Together(
            [
                pgtrigger.migrations.RemoveTrigger(
                    model_name="scopechange",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="scopechange",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="scopechange",
                    name="delete_delete",
                ),
                migrations.AddField(
                    model_name="scopechange",
                    name="without_benefit",
                    field=models.TextField(blank=True),
                ),
                migrations.AddField(
                    model_name="scopechangeevent",
                    name="without_benefit",
                    field=models.TextField(blank=True),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="scopechange",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "scope_scopechangeevent" ("classification", "co_production", "created_at", "decided_on", "deciding_body_id", "effective_on", "id", "kind", "level", "name", "part_2_ground", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "population", "proposed_by_id", "reference", "state", "takes_effect_on", "updated_at", "whole_life_value", "without_benefit", "workstream_id") VALUES (NEW."classification", NEW."co_production", NEW."created_at", NEW."decided_on", NEW."deciding_body_id", NEW."effective_on", NEW."id", NEW."kind", NEW."level", NEW."name", NEW."part_2_ground", NEW."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."population", NEW."proposed_by_id", NEW."reference", NEW."state", NEW."takes_effect_on", NEW."updated_at", NEW."whole_life_value", NEW."without_benefit", NEW."workstream_id"); RETURN NULL;',
                            hash="1f6a9b907279ab7cc78ac7df55e446a017ebf5a4",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_f301e",
                            table="scope_scopechange",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="scopechange",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."classification" IS DISTINCT FROM (NEW."classification") OR OLD."co_production" IS DISTINCT FROM (NEW."co_production") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."decided_on" IS DISTINCT FROM (NEW."decided_on") OR OLD."deciding_body_id" IS DISTINCT FROM (NEW."deciding_body_id") OR OLD."effective_on" IS DISTINCT FROM (NEW."effective_on") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."level" IS DISTINCT FROM (NEW."level") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."part_2_ground" IS DISTINCT FROM (NEW."part_2_ground") OR OLD."partnership_id" IS DISTINCT FROM (NEW."partnership_id") OR OLD."population" IS DISTINCT FROM (NEW."population") OR OLD."proposed_by_id" IS DISTINCT FROM (NEW."proposed_by_id") OR OLD."reference" IS DISTINCT FROM (NEW."reference") OR OLD."state" IS DISTINCT FROM (NEW."state") OR OLD."takes_effect_on" IS DISTINCT FROM (NEW."takes_effect_on") OR OLD."updated_at" IS DISTINCT FROM (NEW."updated_at") OR OLD."whole_life_value" IS DISTINCT FROM (NEW."whole_life_value") OR OLD."without_benefit" IS DISTINCT FROM (NEW."without_benefit") OR OLD."workstream_id" IS DISTINCT FROM (NEW."workstream_id"))',
                            func='INSERT INTO "scope_scopechangeevent" ("classification", "co_production", "created_at", "decided_on", "deciding_body_id", "effective_on", "id", "kind", "level", "name", "part_2_ground", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "population", "proposed_by_id", "reference", "state", "takes_effect_on", "updated_at", "whole_life_value", "without_benefit", "workstream_id") VALUES (NEW."classification", NEW."co_production", NEW."created_at", NEW."decided_on", NEW."deciding_body_id", NEW."effective_on", NEW."id", NEW."kind", NEW."level", NEW."name", NEW."part_2_ground", NEW."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."population", NEW."proposed_by_id", NEW."reference", NEW."state", NEW."takes_effect_on", NEW."updated_at", NEW."whole_life_value", NEW."without_benefit", NEW."workstream_id"); RETURN NULL;',
                            hash="df9ff00828c2a5038559eb7be4b172a9d08a967a",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_45303",
                            table="scope_scopechange",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="scopechange",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "scope_scopechangeevent" ("classification", "co_production", "created_at", "decided_on", "deciding_body_id", "effective_on", "id", "kind", "level", "name", "part_2_ground", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "population", "proposed_by_id", "reference", "state", "takes_effect_on", "updated_at", "whole_life_value", "without_benefit", "workstream_id") VALUES (OLD."classification", OLD."co_production", OLD."created_at", OLD."decided_on", OLD."deciding_body_id", OLD."effective_on", OLD."id", OLD."kind", OLD."level", OLD."name", OLD."part_2_ground", OLD."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."population", OLD."proposed_by_id", OLD."reference", OLD."state", OLD."takes_effect_on", OLD."updated_at", OLD."whole_life_value", OLD."without_benefit", OLD."workstream_id"); RETURN NULL;',
                            hash="0d968a0f0fbd81ee1c08399b9243396a4be3ee18",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_2c1a8",
                            table="scope_scopechange",
                            when="AFTER",
                        ),
                    ),
                ),
            ]
        )
    ]
