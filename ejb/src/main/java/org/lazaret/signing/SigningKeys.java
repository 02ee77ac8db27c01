package org.lazaret.signing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.lazaret.access.Caller;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;

/** Which keys sign and signed. A key that was retired never signs again, whoever brings it back. */
@Stateless
public class SigningKeys {
    private static final Logger LOG = System.getLogger(SigningKeys.class.getName());

    private EntityManager em;
    private KeyFile file;
    private Trail trail;
    private Clock clock;

    protected SigningKeys() {
    }

    @Inject
    public SigningKeys(EntityManager em, KeyFile file, Trail trail, Clock clock) {
        this.em = em;
        this.file = file;
        this.trail = trail;
        this.clock = clock;
    }

    /** All of them, the newest first: public, for everybody who checks a paper. */
    public List<SigningKey> all() {
        return em.createQuery("select k from SigningKey k order by k.since desc, k.id", SigningKey.class).getResultList();
    }

    /**
     * Signs with the key of this server.
     *
     * @param type   what kind of code it is, so that none is taken for another
     * @param claims what it says, in the order in which it is to stand
     * @throws SigningKeyUnusable there is no key, or it was retired
     */
    public SignedCode sign(String type, Map<String, Object> claims) {
        return SignedCode.sign(type, claims, inUse());
    }

    /** The key of this server. One that nobody knew is taken into use, and the one before it retired. */
    private KeyFile.Pair inUse() {
        KeyFile.Pair pair = pair();
        SigningKey known = em.find(SigningKey.class, pair.id());
        if (known == null) {
            takeIntoUse(pair);
        } else if (known.retiredAt() != null) {
            LOG.log(Level.ERROR, "The key " + pair.id() + " was retired: give all servers the key that is in use (LAZARET_CERTIFICATE_KEY)");
            throw new SigningKeyUnusable("retired");
        }
        return pair;
    }

    /** Takes the key of this server into use, made first where there is none; what is wrong with it is logged and stops nothing else. */
    public void ready() {
        try {
            inUse();
        } catch (SigningKeyUnusable told) {
            LOG.log(Level.ERROR, "Nothing can be signed by this server: " + told.getMessage());
        }
    }

    private KeyFile.Pair pair() {
        try {
            return file.pair();
        } catch (IOException e) {
            LOG.log(Level.ERROR, "The key that signs certificates cannot be used: " + e.getMessage());
            throw new SigningKeyUnusable("unreadable");
        }
    }

    private void takeIntoUse(KeyFile.Pair pair) {
        Instant now = clock.instant();
        em.createQuery("select k from SigningKey k where k.retiredAt is null", SigningKey.class).getResultList().forEach(key -> key.retire(now));
        em.flush();
        em.persist(new SigningKey(pair, now));
        em.flush();
        trail.wrote(Caller.system("signing-key"), "signing-key-taken-into-use", Subject.list("signing-key"), "key", pair.id());
    }
}
