package org.lazaret.account;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.access.Held;
import org.lazaret.access.Role;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;

/** While nobody can sign in, each start makes a one-time link for a first security administrator, who makes the others. */
@Singleton
@Startup
@DependsOn("ProductClock")
public class FirstAccount {
    static final AccountName NAME = new AccountName("security");

    private EntityManager em;
    private Clock clock;
    private Trail trail;
    private OneTimeLinks links;

    protected FirstAccount() {
    }

    @Inject
    public FirstAccount(EntityManager em, Clock clock, Trail trail, OneTimeLinks links) {
        this.em = em;
        this.clock = clock;
        this.trail = trail;
        this.links = links;
    }

    @PostConstruct
    void start() {
        if ("demo".equals(System.getenv("LAZARET_WORLD"))) {
            return;
        }
        Optional<Token> link = invite();
        if (link.isPresent()) {
            String address = SignInFile.address("/welcome/" + link.get().text());
            SignInFile.write(List.of(
                    "Open this link once, within " + OneTimeLink.LIVES.toHours() + " hours, and choose a password;",
                    "you are then the security administrator \"" + NAME.value() + "\" and make the other accounts.",
                    "请在 " + OneTimeLink.LIVES.toHours() + " 小时内打开此一次性链接并设置密码，您将成为安全管理员“" + NAME.value() + "”。",
                    "", "  " + address, ""));
        } else {
            SignInFile.remove();
        }
    }

    /** @return empty when somebody has a password already */
    Optional<Token> invite() {
        long able = em.createQuery("select count(a) from Account a where a.passwordHash is not null", Long.class).getSingleResult();
        if (able > 0) {
            return Optional.empty();
        }
        Caller caller = Caller.system("first-account");
        UUID account = em.createQuery("select a from Account a where a.name = ?1", Account.class)
                .setParameter(1, NAME.value()).getResultStream().findFirst().map(Account::id).orElseGet(() -> make(caller));
        return Optional.of(links.make(caller, account).link());
    }

    private UUID make(Caller caller) {
        Account account = new Account(NAME, "安全管理员", true, clock.instant());
        em.persist(account);
        em.persist(new Grant(account, Held.everywhere(Role.SECURITY_ADMINISTRATOR), clock.instant(), null, caller.user(),
                clock.instant()));
        trail.wrote(caller, "first-account-created", Subject.of("account", account.id()), "name", NAME.value());
        return account.id();
    }
}
