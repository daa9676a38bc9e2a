// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/UrlRules.h"
#include "core/email/checks/BodyWalk.h"
#include "core/email/checks/CheckGroups.h"
#include "core/email/checks/LinkAnswerChecks.h"
#include "core/email/checks/LinkText.h"

#include <QUrl>

#include <algorithm>
#include <array>

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

/// Kinds of images that some of the eleven core mail programs show nothing of.
bool isUnsupportedImage(const QString &source)
{
    const QString file = QUrl(source).path().toLower();
    return std::ranges::any_of(std::array{".svg", ".svgz", ".webp", ".avif", ".heic", ".tif", ".tiff"},
                               [&file](const char *ending) { return file.endsWith(QLatin1String(ending)); });
}

/// Collects what the body's checks have to know about its whole.
class BodyCheck
{
public:
    BodyCheck(const LinkTrial &links, QList<Finding> &findings) : m_links(links), m_findings(findings) {}

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
        case NodeType::Columns:
            columns(path);
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
                   CheckWords::tr("The email has %Ln buttons", nullptr, m_buttons),
                   CheckWords::tr("One main action is easiest to follow. Make the others links."),
                   "make-links"));
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
                                 label.isEmpty()
                                     ? CheckWords::tr("A button leads nowhere")
                                     : CheckWords::tr("The button “%1” leads nowhere").arg(quoted(label)),
                                 CheckWords::tr("Enter the address that it should open."), "edit-link"));
        else
            address(href, label, path);
        if (label.isEmpty())
            m_findings.append(at(path, "button-empty", Severity::Error,
                                 CheckWords::tr("A button has no text"),
                                 CheckWords::tr("Write what it does, or remove it."), "remove-block"));
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
        if (isUnsupportedImage(source))
            m_findings.append(at(path, "image-format", Severity::Error,
                                 CheckWords::tr("An image is of a kind that mail programs do not show"),
                                 CheckWords::tr("Insert it as PNG, JPEG or GIF."), "remove-block"));
        if (node.number(QLatin1String("width")) == 0)
            m_findings.append(at(path, "client-support", Severity::Error,
                                 CheckWords::tr("An image has no width"),
                                 CheckWords::tr("Outlook for Windows shows it in its own size, however wide "
                                                "that is. Say how wide it should be."),
                                 "edit-image"));
        else if (QUrl(source).path().endsWith(QLatin1String(".gif"), Qt::CaseInsensitive))
            m_findings.append(at(path, "client-support", Severity::Note,
                                 CheckWords::tr("A moving image stands still in some mail programs"),
                                 CheckWords::tr("Outlook for Windows shows its first picture only."), ""));
        if (!href.isEmpty())
            address(href, {}, path);
    }

    /// Told once an email.
    void columns(const QString &path)
    {
        if (!m_columns)
            m_findings.append(at(
                path, "client-support", Severity::Note,
                CheckWords::tr("Columns stay side by side on some phones"),
                CheckWords::tr("Mail programs without media queries do not put them under each other."), ""));
        m_columns = true;
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
                   "level-heading"));
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
                                 CheckWords::tr("Nobody can click it: %1").arg(href), "remove-link"));
        else if (namesAnotherHost(label, href))
            m_findings.append(at(path, "link-disagrees", Severity::Warning,
                                 CheckWords::tr("The link “%1” leads elsewhere").arg(quoted(label)),
                                 CheckWords::tr("It opens %1. Mail programs take that for fraud.").arg(href),
                                 "edit-link"));
        else if (saysNothing(label))
            m_findings.append(at(path, "link-vague", Severity::Note,
                                 CheckWords::tr("“%1” does not say where the link goes").arg(quoted(label)),
                                 CheckWords::tr("Name the page that it opens."), "edit-link"));
    }

    void address(const QString &href, const QString &label, const QString &path)
    {
        if (const auto answer = linkAnswer(m_links, href, label, path))
            m_findings.append(*answer);
        if (urlScheme(href) == QLatin1String("http"))
            m_findings.append(at(path, "link-not-https", Severity::Warning,
                                 label.isEmpty()
                                     ? CheckWords::tr("A link is not encrypted")
                                     : CheckWords::tr("The link “%1” is not encrypted").arg(quoted(label)),
                                 CheckWords::tr("Use https instead of http: %1").arg(href), "use-https"));
    }

    const LinkTrial &m_links;
    QList<Finding> &m_findings;
    int m_buttons = 0;
    int m_images = 0;
    int m_level = 0;
    bool m_words = false;
    bool m_columns = false;
    QString m_lastButton;
};

} // namespace

void checkBody(const CheckInput &input, QList<Finding> &findings)
{
    BodyCheck check(input.links, findings);
    walk(input.source.body.root(),
         [&check](const Node &node, const QString &path) { check.visit(node, path); });
    check.finish();
}

} // namespace waymark::checks
