// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/UrlRules.h"
#include "core/email/checks/BodyWalk.h"
#include "core/email/checks/CheckGroups.h"
#include "core/email/checks/LinkText.h"

#include <QUrl>

namespace waymark::checks {

namespace {

constexpr int mostButtons = 2;

Finding at(const QString &path, const char *id, Severity severity, const QString &sentence,
           const QString &detail, const char *mend)
{
    return {.id = QLatin1String(id),
            .severity = severity,
            .place = {FindingPlace::Kind::Body, path},
            .sentence = sentence,
            .detail = detail,
            .mend = QLatin1String(mend)};
}

/// Collects what the body's checks have to know about its whole.
class BodyCheck
{
public:
    explicit BodyCheck(QList<Finding> &findings) : m_findings(findings) {}

    void visit(const Node &node, const QString &path)
    {
        switch (node.type) {
        case NodeType::Button:
            button(node, path);
            break;
        case NodeType::Image:
            image(node, path);
            break;
        case NodeType::Heading:
            heading(node, path);
            break;
        case NodeType::Paragraph:
            links(node, path);
            break;
        default:
            break;
        }
        if (node.type == NodeType::Text || node.type == NodeType::Token)
            m_words = m_words || !visibleText(node).trimmed().isEmpty();
    }

    void finish()
    {
        if (m_buttons > mostButtons)
            m_findings.append(
                at(m_lastButton, "many-buttons", Severity::Warning,
                   CheckWords::tr("The email has %n buttons", nullptr, m_buttons),
                   CheckWords::tr("One main action is easiest to follow. Make the others links."), ""));
        if (m_images > 0 && !m_words)
            m_findings.append(
                at({}, "all-images", Severity::Warning, CheckWords::tr("The email is all images"),
                   CheckWords::tr("Many mail programs show none at first. Say it in words too."), ""));
    }

private:
    void button(const Node &node, const QString &path)
    {
        ++m_buttons;
        m_lastButton = path;
        const QString label = visibleText(node).trimmed();
        const QString href = node.string(QLatin1String("href"));
        if (href.isEmpty())
            m_findings.append(at(path, "link-empty", Severity::Error,
                                 label.isEmpty() ? CheckWords::tr("A button leads nowhere")
                                                 : CheckWords::tr("The button “%1” leads nowhere").arg(label),
                                 CheckWords::tr("Enter the address that it should open."), "edit-link"));
        else
            address(href, label, path);
        if (label.isEmpty())
            m_findings.append(at(path, "button-empty", Severity::Error,
                                 CheckWords::tr("A button has no text"),
                                 CheckWords::tr("Write what it does, or remove it."), ""));
    }

    void image(const Node &node, const QString &path)
    {
        ++m_images;
        const QString href = node.string(QLatin1String("href"));
        const QString source = node.string(QLatin1String("src"));
        if (node.string(QLatin1String("alt")).trimmed().isEmpty())
            m_findings.append(
                at(path, "image-alt", href.isEmpty() ? Severity::Warning : Severity::Error,
                   href.isEmpty() ? CheckWords::tr("An image has no alternative text")
                                  : CheckWords::tr("An image that is a link has no alternative text"),
                   CheckWords::tr("Say what it shows, for those who do not see it."), "edit-image"));
        const QString file = QUrl(source).path().toLower();
        if (file.endsWith(QLatin1String(".svg")) || file.endsWith(QLatin1String(".webp")))
            m_findings.append(at(path, "image-format", Severity::Error,
                                 CheckWords::tr("An image is of a kind that mail programs do not show"),
                                 CheckWords::tr("Insert it as PNG, JPEG or GIF."), "edit-image"));
        if (!href.isEmpty())
            address(href, {}, path);
    }

    void heading(const Node &node, const QString &path)
    {
        links(node, path);
        const int level = node.number(QLatin1String("level"));
        if (m_level > 0 && level > m_level + 1)
            m_findings.append(
                at(path, "heading-skips", Severity::Warning, CheckWords::tr("A heading skips a level"),
                   CheckWords::tr("Level %1 follows level %2. Screen readers take that for a gap.")
                       .arg(level)
                       .arg(m_level),
                   ""));
        m_level = level;
    }

    /// The links of a block of text; neighbours with the same target are one link.
    void links(const Node &block, const QString &path)
    {
        QString open;
        QString label;
        const auto close = [&] {
            if (!open.isEmpty())
                link(open, label.trimmed(), path);
            label.clear();
        };
        for (const Node &node : block.content) {
            const QString href = node.link();
            if (href != open)
                close();
            open = href;
            if (!href.isEmpty())
                label += visibleText(node);
        }
        close();
    }

    void link(const QString &href, const QString &label, const QString &path)
    {
        address(href, label, path);
        if (label.isEmpty())
            m_findings.append(at(path, "link-text", Severity::Warning, CheckWords::tr("A link has no text"),
                                 CheckWords::tr("Nobody can click it: %1").arg(href), "edit-link"));
        else if (namesAnotherHost(label, href))
            m_findings.append(at(path, "link-disagrees", Severity::Warning,
                                 CheckWords::tr("The link “%1” leads elsewhere").arg(label),
                                 CheckWords::tr("It opens %1. Mail programs take that for fraud.").arg(href),
                                 "edit-link"));
        else if (saysNothing(label))
            m_findings.append(at(path, "link-vague", Severity::Note,
                                 CheckWords::tr("“%1” does not say where the link goes").arg(label),
                                 CheckWords::tr("Name the page that it opens."), "edit-link"));
    }

    void address(const QString &href, const QString &label, const QString &path)
    {
        if (urlScheme(href) == QLatin1String("http"))
            m_findings.append(at(path, "link-not-https", Severity::Warning,
                                 label.isEmpty()
                                     ? CheckWords::tr("A link is not encrypted")
                                     : CheckWords::tr("The link “%1” is not encrypted").arg(label),
                                 CheckWords::tr("Use https instead of http: %1").arg(href), "edit-link"));
    }

    QList<Finding> &m_findings;
    int m_buttons = 0;
    int m_images = 0;
    int m_level = 0;
    bool m_words = false;
    QString m_lastButton;
};

} // namespace

void checkBody(const CheckInput &input, QList<Finding> &findings)
{
    BodyCheck check(findings);
    walk(input.source.body.root(),
         [&check](const Node &node, const QString &path) { check.visit(node, path); });
    check.finish();
}

} // namespace waymark::checks
