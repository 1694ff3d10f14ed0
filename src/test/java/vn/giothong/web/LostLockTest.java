package vn.giothong.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PessimisticLockException;
import jakarta.transaction.RollbackException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Whoever loses a lock in the database to somebody else is told so, however the loss is wrapped, and at both doors. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LostLockTest {
    @Inject
    Language language;

    @Test
    @ActivateRequestContext
    void it_is_a_conflict_and_no_failure() {
        var errors = new Errors(language);
        var api = at("/api/v1/drives/1/approval");
        told(errors.persistence(new PessimisticLockException("lost", deadlock()), api));
        told(errors.persistence(
                new PersistenceException("lost", new SQLException("Lock wait timeout exceeded", "HY000", 1205)), api));
        told(errors.unexpected(new IllegalStateException(ended()), api));
        told(errors.rolledBack(ended(), api));
        var page = errors.unexpected(new PessimisticLockException("lost", deadlock()), at("/drives/1/approval"));
        assertThat(page.getStatus()).isEqualTo(409);
        assertThat(((Errors.ErrorPage) page.getEntity()).message()).contains("Người khác vừa ghi");
    }

    @Test
    @ActivateRequestContext
    void any_other_failure_stays_one() {
        var answer = new Errors(language).persistence(new PersistenceException("broken"), at("/api/v1/drives"));
        assertThat(answer.getStatus()).isEqualTo(500);
    }

    private static SQLException deadlock() {
        return new SQLException("Deadlock found", "40001", 1213);
    }

    private static RollbackException ended() {
        var ended = new RollbackException("not committed");
        ended.initCause(new PersistenceException(deadlock()));
        return ended;
    }

    private static void told(Response answer) {
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(((Problem) answer.getEntity()).code()).isEqualTo("conflict");
    }

    private static UriInfo at(String path) {
        return (UriInfo) Proxy.newProxyInstance(
                LostLockTest.class.getClassLoader(), new Class<?>[] {UriInfo.class}, (uri, asked, given) -> path);
    }
}
