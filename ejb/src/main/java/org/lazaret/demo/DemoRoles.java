package org.lazaret.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.lazaret.access.Held;
import org.lazaret.access.Role;
import org.lazaret.account.DemoAccounts;

/** Who signs in to the demonstration, and what they are there: every role once. */
final class DemoRoles {
    private static final String ZHUZHOU = "4302";

    private DemoRoles() {
    }

    /** @param district the code of the division of all sites */
    static List<DemoAccounts.Wanted> wanted(UUID site, UUID residence, String district) {
        List<DemoAccounts.Wanted> wanted = new ArrayList<>();
        at(wanted, "manager", "谭向晚 · 隔离点负责人 / site manager", Role.SITE_MANAGER, site);
        at(wanted, "nurse", "罗晓岚 · 护士 / nurse", Role.NURSE, site);
        at(wanted, "doctor", "文知远 · 医生 / doctor", Role.DOCTOR, site);
        at(wanted, "laboratory", "彭书宁 · 检验员 / laboratory", Role.LABORATORY, site);
        at(wanted, "coordinator", "宾长河 · 闭环管理员 / loop coordinator", Role.LOOP_COORDINATOR, residence);
        at(wanted, "residence", "易春晖 · 驻地管理员 / residence manager", Role.RESIDENCE_MANAGER, residence);
        at(wanted, "staff", "邓望舒 · 工作人员 / staff member", Role.STAFF_MEMBER, residence);
        wanted.add(new DemoAccounts.Wanted("inspector", "匡怀瑾 · 院感督导员 / infection control inspector",
                List.of(Held.at(Role.INFECTION_CONTROL_INSPECTOR, site), Held.in(Role.INFECTION_CONTROL_INSPECTOR, ZHUZHOU))));
        wanted.add(new DemoAccounts.Wanted("command", "荷塘区指挥部 / command centre", List.of(Held.in(Role.COMMAND_CENTRE, district))));
        wanted.add(new DemoAccounts.Wanted("city", "株洲市指挥部 / city command centre", List.of(Held.in(Role.COMMAND_CENTRE, ZHUZHOU))));
        at(wanted, "community", "刘念慈 · 社区工作者 / community worker", Role.COMMUNITY_WORKER, site);
        everywhere(wanted, "system", "系统管理员 / system administrator", Role.SYSTEM_ADMINISTRATOR);
        everywhere(wanted, "security", "安全管理员 / security administrator", Role.SECURITY_ADMINISTRATOR);
        everywhere(wanted, "audit", "审计管理员 / audit administrator", Role.AUDIT_ADMINISTRATOR);
        return wanted;
    }

    private static void at(List<DemoAccounts.Wanted> wanted, String name, String who, Role role, UUID site) {
        wanted.add(new DemoAccounts.Wanted(name, who, List.of(Held.at(role, site))));
    }

    private static void everywhere(List<DemoAccounts.Wanted> wanted, String name, String who, Role role) {
        wanted.add(new DemoAccounts.Wanted(name, who, List.of(Held.everywhere(role))));
    }
}
