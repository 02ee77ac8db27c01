package org.lazaret.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lazaret.access.Caller;
import org.lazaret.access.Held;
import org.lazaret.audit.Trail;
import org.lazaret.shared.RealTime;

/** Accounts of the demonstration: they can sign in at once, each with a fresh random password that is printed. */
@Stateless
public class DemoAccounts {
    /** Nothing that is mistaken for something else when read aloud or typed from paper. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private EntityManager em;
    private Clock clock;
    private Clock realTime;
    private Trail trail;

    protected DemoAccounts() {
    }

    @Inject
    public DemoAccounts(EntityManager em, Clock clock, @RealTime Clock realTime, Trail trail) {
        this.em = em;
        this.clock = clock;
        this.realTime = realTime;
        this.trail = trail;
    }

    /** @param displayName made up; the demonstration says so */
    public record Wanted(String name, String displayName, List<Held> roles) {
    }

    /** @param password in clear, shown once to whoever starts the demonstration */
    public record Ready(String name, String displayName, String password) {
    }

    /** Makes the accounts; the caller hands what comes back to {@link SignInFile} after the commit. */
    public List<Ready> make(Caller caller, List<Wanted> wanted) {
        List<Ready> ready = new ArrayList<>();
        for (Wanted each : wanted) {
            ready.add(make(caller, each));
        }
        return ready;
    }

    /** The lines for {@link SignInFile}. */
    public static List<String> lines(List<Ready> accounts) {
        List<String> lines = new ArrayList<>();
        lines.add("演示账号（人员均为虚构） / demonstration accounts (all people are made up): name, password, who");
        accounts.forEach(each -> lines.add("  %-22s %s  %s".formatted(each.name(), each.password(), each.displayName())));
        return lines;
    }

    private Ready make(Caller caller, Wanted wanted) {
        boolean administers = wanted.roles().stream().anyMatch(held -> held.role().administers());
        Instant now = clock.instant();
        Account account = new Account(AccountName.of("name", wanted.name()), wanted.displayName(), administers, now);
        String password = password();
        account.setPassword(new Password(password).hash(), realTime.instant());
        Accounts.keep(em, trail, caller, account, wanted.roles(), now);
        return new Ready(wanted.name(), wanted.displayName(), password);
    }

    /** 16 characters of 31: 79 bits. */
    private static String password() {
        return IntStream.range(0, 4).mapToObj(group -> IntStream.range(0, 4)
                .mapToObj(i -> String.valueOf(LETTERS.charAt(RANDOM.nextInt(LETTERS.length()))))
                .collect(Collectors.joining())).collect(Collectors.joining("-"));
    }
}
