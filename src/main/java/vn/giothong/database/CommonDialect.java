package vn.giothong.database;

import org.hibernate.dialect.MySQLDialect;
import org.hibernate.dialect.RowLockStrategy;
import org.hibernate.dialect.lock.internal.MySQLLockingSupport;
import org.hibernate.dialect.lock.spi.LockingSupport;
import org.hibernate.engine.jdbc.dialect.spi.DialectResolutionInfo;

/** MySQL as MariaDB speaks it too: a row is locked with a plain FOR UPDATE, since MariaDB knows no FOR UPDATE OF. */
public class CommonDialect extends MySQLDialect {
    private static final LockingSupport PLAIN = new MySQLLockingSupport() {
        @Override
        public RowLockStrategy getWriteRowLockStrategy() {
            return RowLockStrategy.NONE;
        }
    };

    public CommonDialect(DialectResolutionInfo info) {
        super(info);
    }

    @Override
    public LockingSupport getLockingSupport() {
        return PLAIN;
    }

    @Override
    protected boolean supportsAliasLocks() {
        return false;
    }
}
