// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/desktop/LibraryNotice.h"

#include "core/work/AdminRole.h"
#include "ui/shell/Follow.h"
#include "ui/shell/Navigator.h"
#include "ui/shell/Notices.h"

#include <QLocale>
#include <QStringList>
#include <QTimer>
#include <QtConcurrent>

namespace waymark {

namespace {

using namespace std::chrono_literals;

// What it reads is not what a start waits for.
constexpr auto afterStart = 1s;

} // namespace

LibraryNotice::LibraryNotice(const UiContext &context, QObject *parent) : QObject(parent), m_context(context)
{
    // A team has its library from its server.
    if (const auto admin = isAdmin(m_context.work); admin && !*admin)
        return;
    QTimer::singleShot(afterStart, this, &LibraryNotice::look);
}

void LibraryNotice::look()
{
    // The digest is of all the library's files: nobody waits for that.
    follow(QtConcurrent::run([] { return LibrarySource::builtIn(); }), this,
           [this](const LibrarySource &source) {
               follow(LibraryUpdate(m_context.work, source).run(), this, m_context.notices,
                      [this](const LibraryNews &news) { tell(news); });
           });
}

void LibraryNotice::tell(const LibraryNews &news)
{
    QStringList brought;
    if (news.added > 0)
        brought.append(tr("%Ln new playbook(s)", nullptr, news.added));
    if (news.changed > 0)
        brought.append(tr("%Ln newer text(s)", nullptr, news.changed));
    QStringList sentences;
    if (!brought.isEmpty())
        sentences.append(tr("The program library brought %1.").arg(QLocale().createSeparatedList(brought)));
    if (news.waiting > 0)
        sentences.append(
            tr("%Ln newer text(s) wait(s) for your choice: what was changed here stays until then.", nullptr,
               news.waiting));
    if (sentences.isEmpty())
        return;
    Notice notice;
    notice.text = sentences.join(u' ');
    if (news.waiting > 0) {
        notice.wayText = tr("Open Settings");
        notice.way = [this] {
            m_context.navigator.go({QStringLiteral("settings"), QStringLiteral("library")});
        };
    }
    m_context.notices.tell(notice);
}

} // namespace waymark
