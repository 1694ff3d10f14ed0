package vn.giothong.database;

import org.hibernate.dialect.DatabaseVersion;
import org.hibernate.dialect.MySQLDialect;
import org.hibernate.dialect.lock.internal.MySQLLockingSupport;
import org.hibernate.dialect.lock.spi.LockingSupport;

/** What MySQL and MariaDB both understand: rows are locked with FOR UPDATE alone, since MariaDB knows no OF. */
public class CommonDialect extends MySQLDialect {
    private static final LockingSupport WITHOUT_OF = new MySQLLockingSupport(DatabaseVersion.make(5, 7));

    public CommonDialect() {
        super(DatabaseVersion.make(8, 4));
    }

    @Override
    public LockingSupport getLockingSupport() {
        return WITHOUT_OF;
    }

    @Override
    protected boolean supportsAliasLocks() {
        return false;
    }
}
