-- AlterTable
ALTER TABLE "consumer" ADD COLUMN     "deleted_groups" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- A group that goes, in whichever way, leaves its last name behind where it is missed.
CREATE FUNCTION leave_group_name() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE assignment SET group_name = OLD.name WHERE group_no = OLD.no AND group_name IS DISTINCT FROM OLD.name;
    UPDATE consumer SET deleted_groups = array_append(deleted_groups, OLD.name), version = version + 1
        WHERE no IN (SELECT consumer_no FROM consumer_group WHERE group_no = OLD.no);
    RETURN OLD;
END $$;

CREATE TRIGGER group_leave_name BEFORE DELETE ON "directory_group"
    FOR EACH ROW EXECUTE FUNCTION leave_group_name();
