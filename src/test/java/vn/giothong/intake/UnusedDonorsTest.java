package vn.giothong.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.EntityType;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.giothong.World;
import vn.giothong.database.Ids;
import vn.giothong.donor.Donor;
import vn.giothong.donor.Donors;
import vn.giothong.donor.NewDonor;
import vn.giothong.person.Birth;
import vn.giothong.person.PersonName;

/** Whom a list brought goes with it, unless anything else in the register is about the same person. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UnusedDonorsTest {
    /** What follows from other facts, goes with them or was written by the system alone; rows of lists and merges have tests of their own. */
    private static final Set<String> NO_USE = Set.of(
            "AddressHold", "Deferral", "Donation", "DonorWord", "IntakeRow", "Letter", "Outcome", "PersonLeftOut");

    @Inject
    UnusedDonors unused;

    @Inject
    EntityManager entities;

    @Test
    void whom_nothing_else_needs_goes() {
        assertThat(staysWith("")).isFalse();
    }

    @ParameterizedTest
    @MethodSource("uses")
    void whoever_is_used_stays(String entity) {
        assertThat(staysWith(entity)).isTrue();
    }

    static List<String> uses() {
        return Arc.container().instance(EntityManagerFactory.class).get().getMetamodel().getEntities().stream()
                .filter(entity -> entity.getAttributes().stream()
                        .anyMatch(attribute -> attribute.getName().equals("donorId")))
                .map(EntityType::getName)
                .filter(name -> !NO_USE.contains(name))
                .sorted()
                .collect(Collectors.toList());
    }

    /** The row of use knows its donor alone, so it never leaves this transaction. */
    private boolean staysWith(String entity) {
        var chapter = UUID.fromString(World.chapter("524"));
        QuarkusTransaction.begin();
        var mode = entities.createNativeQuery("select @@sql_mode").getSingleResult();
        try {
            var donor = brought(chapter);
            if (!entity.isEmpty()) {
                sql("set foreign_key_checks = 0, check_constraint_checks = 0, sql_mode = ''");
                var table = entity.replaceAll("(?<=.)([A-Z])", "_$1").toLowerCase(Locale.ROOT);
                entities.createNativeQuery("insert into " + table + " (id, donor_id) values (?1, ?2)")
                        .setParameter(1, Ids.bytes(Ids.next()))
                        .setParameter(2, Ids.bytes(donor))
                        .executeUpdate();
            }
            return unused.withdraw(Ids.next(), List.of(donor)).isEmpty();
        } finally {
            sql("set foreign_key_checks = 1, check_constraint_checks = 1, sql_mode = '" + mode + "'");
            QuarkusTransaction.rollback();
        }
    }

    private static UUID brought(UUID chapter) {
        var person = new NewDonor(
                new PersonName(ListWorld.aName()),
                null,
                Birth.in(1990),
                null,
                null,
                chapter,
                null,
                null,
                null,
                null,
                null,
                null);
        var donor = Arc.container().instance(Donors.class).get().add(person, Donor.Origin.LIST, null);
        Donor.flush();
        return donor.id;
    }

    private void sql(String statement) {
        entities.createNativeQuery(statement).executeUpdate();
    }
}
