package org.lazaret.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lazaret.alert.AlertStep.Signed;
import org.lazaret.episode.EpisodeRow;
import org.lazaret.episode.EpisodesChanged;
import org.lazaret.episode.Verdict;
import org.lazaret.site.Site;
import org.lazaret.site.Sites;

/**
 * Raises one alert for each episode, in its transaction, and lets it know what becomes of the episode: all that a delivery
 * says together, so that the last word counts and a house full of silent patches costs little more than one.
 */
@ApplicationScoped
public class EpisodeAlerts {
    private Sites sites;
    private AlertRows rows;
    private AlertBook book;

    protected EpisodeAlerts() {
    }

    @Inject
    public EpisodeAlerts(Sites sites, AlertRows rows, AlertBook book) {
        this.sites = sites;
        this.rows = rows;
        this.book = book;
    }

    /** What the system does at one time under one set of rules. */
    private record Desk(AlertRules rules, Signed signed, List<AlertStepped> steps) {
        void did(Told told, AlertStep step) {
            told.steps().add(step);
            steps.add(new AlertStepped(told.alert(), step, told.alert().state(), rules.level(told.alert().level())));
        }
    }

    /** What was over when it became known is closed at once, but for a fever. */
    public void changed(@Observes EpisodesChanged event) {
        Site site = sites.find(event.site());
        AlertRules rules = book.rules(site);
        Desk desk = new Desk(rules, book.system(rules), new ArrayList<>());
        List<Told> told = new ArrayList<>(rows.add(site, event.raised(), desk.signed().recordedAt(), rules));
        told.forEach(one -> desk.did(one, one.alert().first(desk.signed())));
        List<Told> known = rows.of(event.judged());
        known.forEach(one -> returns(desk, one));
        told.addAll(known);
        told.addAll(cover(desk, event, told));
        told.forEach(one -> over(desk, one));
        book.keep(desk.steps(), told.stream().map(Told::alert).toList());
    }

    private static void returns(Desk desk, Told told) {
        EpisodeRow episode = told.episode();
        boolean back = told.alert().state() == AlertState.CLOSED
                ? told.alert().coveredBy() == null && AlertCycle.comesBack(told.steps(), told.alert().kind(), episode.isOpen(),
                        episode.verdict() == Verdict.VALID, AlertBook.TASK.user())
                : episode.isOpen() && AlertCycle.saidOver(told.steps());
        if (back) {
            desk.did(told, told.alert().reopen(desk.signed(), desk.rules()));
        }
    }

    /** @return what the fevers of these people concern beside what was told of */
    private List<Told> cover(Desk desk, EpisodesChanged event, List<Told> told) {
        Set<UUID> people = Stream.of(event.raised(), event.judged()).flatMap(List::stream).filter(episode -> episode.kind().isFever())
                .map(EpisodeRow::person).collect(Collectors.toSet());
        Map<UUID, Told> known = told.stream().collect(Collectors.toMap(one -> one.alert().id(), Function.identity()));
        List<Told> fevers = rows.fevers(event.site(), people).stream().map(one -> known.getOrDefault(one.alert().id(), one)).toList();
        Collection<List<Told>> each = fevers.stream().collect(Collectors.groupingBy(one -> one.alert().person())).values();
        each.forEach(his -> his.forEach(one -> cover(desk, one, his)));
        return fevers.stream().filter(one -> !known.containsKey(one.alert().id()) && !one.steps().isEmpty()).toList();
    }

    private static void cover(Desk desk, Told told, List<Told> all) {
        if (told.alert().coveredBy() != null && FeverCover.comesBack(told, all)) {
            desk.did(told, told.alert().reopen(desk.signed(), desk.rules()));
        }
        if (told.alert().state() != AlertState.CLOSED) {
            FeverCover.of(told, all).ifPresent(fever -> desk.did(told, told.alert().cover(desk.signed(), fever.alert())));
        }
    }

    private static void over(Desk desk, Told told) {
        EpisodeRow episode = told.episode();
        Alert alert = told.alert();
        boolean endsNothing = alert.kind().isMoment() && episode.verdict() == Verdict.VALID;
        if (endsNothing || episode.isOpen() || alert.state() == AlertState.CLOSED) {
            return;
        }
        if (episode.verdict() != Verdict.VALID) {
            desk.did(told, alert.settle(desk.signed(), episode.verdict().name()));
        } else if (AlertCycle.closesByItself(alert.kind(), alert.state())) {
            desk.did(told, alert.settle(desk.signed(), AlertCycle.OVER));
        } else if (!AlertCycle.saidOver(told.steps())) {
            desk.did(told, alert.ended(desk.signed()));
        }
    }
}
