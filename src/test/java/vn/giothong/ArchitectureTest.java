package vn.giothong;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.giothong");

    @Test
    void rooms_form_no_cycle() {
        slices().matching("vn.giothong.(*)..").should().beFreeOfCycles().check(CODE);
    }

    @Test
    void what_pages_share_knows_no_feature() {
        noClasses()
                .that()
                .resideInAPackage("vn.giothong.web..")
                .should()
                .dependOnClassesThat(resideInAPackage("vn.giothong..")
                        .and(resideOutsideOfPackages(
                                "vn.giothong.web..", "vn.giothong.database..", "vn.giothong.person..")))
                .check(CODE);
    }

    @Test
    void rules_about_people_and_donations_are_plain_java() {
        noClasses()
                .that()
                .resideInAnyPackage("vn.giothong.person..", "vn.giothong.intake.reading..", "vn.giothong.eligibility..")
                .and()
                .areNotAnnotatedWith(Entity.class)
                .and()
                .areNotAnnotatedWith(MappedSuperclass.class)
                .and()
                .areNotAnnotatedWith(ApplicationScoped.class)
                .should()
                .dependOnClassesThat(resideInAnyPackage("jakarta..", "io.quarkus..", "org.hibernate.."))
                .check(CODE);
    }

    @Test
    void what_donors_are_owed_stays_apart_from_the_money_for_awards() {
        noClasses()
                .that()
                .resideInAnyPackage("vn.giothong.funding..", "vn.giothong.recognition..")
                .should()
                .dependOnClassesThat(resideInAPackage("vn.giothong.entitlement.."))
                .check(CODE);
        noClasses()
                .that()
                .resideInAPackage("vn.giothong.entitlement..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("vn.giothong.funding..", "vn.giothong.recognition.."))
                .check(CODE);
    }

    @Test
    void entities_know_neither_requests_nor_templates() {
        noClasses()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .dependOnClassesThat(resideInAnyPackage("jakarta.ws.rs..", "io.quarkus.qute..", "io.vertx.."))
                .check(CODE);
    }

    @Test
    void endpoints_are_public_or_nobody_could_reach_them() {
        methods()
                .that()
                .areAnnotatedWith(GET.class)
                .or()
                .areAnnotatedWith(POST.class)
                .or()
                .areAnnotatedWith(PUT.class)
                .or()
                .areAnnotatedWith(PATCH.class)
                .or()
                .areAnnotatedWith(DELETE.class)
                .should()
                .bePublic()
                .check(CODE);
    }

    @Test
    void operations_of_the_api_say_what_they_do() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Api")
                .and()
                .areMetaAnnotatedWith(HttpMethod.class)
                .should()
                .beAnnotatedWith(Operation.class)
                .because("its summary stands in the OpenAPI document")
                .check(CODE);
    }

    @Test
    void collaborators_come_through_the_constructor() {
        noFields().should().beAnnotatedWith(Inject.class).check(CODE);
    }

    @Test
    void names_say_what_a_class_does() {
        classes()
                .should()
                .haveSimpleNameNotEndingWith("Util")
                .andShould()
                .haveSimpleNameNotEndingWith("Utils")
                .andShould()
                .haveSimpleNameNotEndingWith("Helper")
                .andShould()
                .haveSimpleNameNotEndingWith("Manager")
                .check(CODE);
    }

    @Test
    void the_time_is_asked_of_the_clock_given() {
        noClasses()
                .should()
                .callMethodWhere(target(owner(resideInAPackage("java.time..")))
                        .and(target(name("now")))
                        .and(target(rawParameterTypes(new Class<?>[0]))))
                .check(CODE);
    }

    @Test
    void only_the_start_speaks_to_the_terminal() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(Main.class)
                .should(ACCESS_STANDARD_STREAMS)
                .check(CODE);
    }
}
