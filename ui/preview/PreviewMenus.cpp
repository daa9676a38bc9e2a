// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/preview/PreviewMenus.h"

#include "ui/preview/PreviewStage.h"

#include <QMenu>

namespace waymark {

namespace {

QList<QKeySequence> keys(const char *text)
{
    return {QKeySequence(QLatin1String(text))};
}

} // namespace

PreviewMenus::PreviewMenus(PreviewStage *stage, bool offersTest, QWidget *owner)
    : QObject(owner), m_stage(stage), m_view(new QMenu(tr("&View"), owner)),
      m_recipients(new QMenu(tr("&Recipients"), owner)), m_send(new QMenu(tr("&Send"), owner))
{
    addView();
    add(m_recipients, tr("&Previous recipient"), keys("Alt+Up"), [this] { Q_EMIT previousWanted(); });
    add(m_recipients, tr("&Next recipient"), keys("Alt+Down"), [this] { Q_EMIT nextWanted(); });
    addSend(offersTest);
}

QAction *PreviewMenus::add(QMenu *menu, const QString &text, const QList<QKeySequence> &keys, Run run)
{
    QAction *action = menu->addAction(text);
    action->setShortcuts(keys);
    connect(action, &QAction::triggered, this, [run = std::move(run)] { run(); });
    return action;
}

void PreviewMenus::addView()
{
    const auto mode = [this](const QString &text, const char *key, PreviewStage::Mode shown) {
        add(m_view, text, keys(key), [this, shown] { m_stage->setMode(shown); });
    };
    mode(tr("&Desktop"), "Alt+1", PreviewStage::Desktop);
    mode(tr("&Mobile"), "Alt+2", PreviewStage::Mobile);
    mode(tr("Da&rk"), "Alt+3", PreviewStage::Dark);
    mode(tr("&Plain text"), "Alt+4", PreviewStage::PlainText);
    m_view->addSeparator();
    const auto toggle = [this](const QString &text, auto isOn, auto set) {
        QAction *action = m_view->addAction(text);
        action->setCheckable(true);
        connect(m_view, &QMenu::aboutToShow, action,
                [this, action, isOn] { action->setChecked(isOn(m_stage)); });
        connect(action, &QAction::triggered, this, [this, isOn, set] { set(m_stage, !isOn(m_stage)); });
    };
    toggle(tr("Mark &filled-in values"), std::mem_fn(&PreviewStage::marksValues),
           std::mem_fn(&PreviewStage::setMarksValues));
    toggle(tr("&Pictures"), std::mem_fn(&PreviewStage::showsImages),
           std::mem_fn(&PreviewStage::setShowsImages));
    toggle(tr("&HTML source"), std::mem_fn(&PreviewStage::showsSource),
           std::mem_fn(&PreviewStage::setShowsSource));
}

void PreviewMenus::addSend(bool offersTest)
{
    add(m_send, tr("&Send"),
        {QKeySequence(QStringLiteral("Ctrl+Shift+Return")), QKeySequence(QStringLiteral("Ctrl+Shift+Enter"))},
        [this] { Q_EMIT sendWanted(); });
    if (offersTest)
        add(m_send, tr("Send me a &test…"), {}, [this] { Q_EMIT testWanted(); });
    m_send->addSeparator();
    add(m_send, tr("&Copy this email"), {}, [this] { Q_EMIT copyWanted(); });
    add(m_send, tr("Save as .&eml…"), {}, [this] { Q_EMIT fileWanted(); });
    add(m_send, tr("Save as P&DF…"), {}, [this] { Q_EMIT pdfWanted(); });
    m_send->addSeparator();
    add(m_send, tr("&Back to editing"), keys("Escape"), [this] { Q_EMIT backWanted(); });
}

} // namespace waymark
