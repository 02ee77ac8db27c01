package org.lazaret;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lazaret.audit.LeansToTheRight;

/** Features stand in one order and use only what is to their left; what lies to the right hears a CDI event. */
class FeatureOrderTest {
    private static final List<String> ORDER = List.of("shared", "table", "print", "label", "access", "audit", "search", "command", "account",
            "session", "protocol", "watch", "job", "imports", "division", "site", "drafting", "identity", "household", "people",
            "registration", "care", "room", "turnover", "roomlist", "isolation", "sharing", "fit", "stay", "changeover", "transfer",
            "manual", "gateway", "patch", "series", "patchlist", "reading", "quarantine", "conflict", "episode", "curve", "export",
            "alert", "notice", "round", "handover", "testplan", "sample", "laboratory", "doorstep", "contact", "restart", "clearance",
            "casefile", "collection", "release", "hindsight", "signing", "certificate", "leaver", "arrival", "allotment", "placing",
            "forecast", "board", "meal", "dayreport", "centre", "sim", "demo");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.lazaret");

    @Test
    void every_feature_uses_only_what_is_to_its_left() {
        for (int i = 0; i < ORDER.size() - 1; i++) {
            rightwards(ORDER.get(i), ORDER.subList(i + 1, ORDER.size())).allowEmptyShould(true).check(CLASSES);
        }
    }

    @Test
    void every_feature_has_its_place_in_the_order() {
        Set<String> features = new TreeSet<>();
        CLASSES.forEach(c -> features.add(c.getPackageName().split("\\.")[2]));
        features.removeAll(ORDER);
        assertEquals(Set.of(), features);
    }

    @Test
    void the_rule_sees_a_class_that_breaks_it() {
        JavaClasses breaking = new ClassFileImporter().importClasses(LeansToTheRight.class);
        ArchRule rule = rightwards("audit", ORDER.subList(ORDER.indexOf("audit") + 1, ORDER.size()));
        assertThrows(AssertionError.class, () -> rule.check(breaking));
    }

    private static ArchRule rightwards(String feature, List<String> right) {
        DescribedPredicate<JavaClass> later = resideInAnyPackage(
                right.stream().map(f -> "org.lazaret." + f + "..").toArray(String[]::new));
        return noClasses().that().resideInAPackage("org.lazaret." + feature + "..").should()
                .dependOnClassesThat(later);
    }
}
