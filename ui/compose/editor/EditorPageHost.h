// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QObject>
#include <QStringList>

#include <memory>

class QColor;
class QWidget;

namespace waymark {

class AssetSource;
class EditorBridge;

/// The WebEngine side of an editor: profile, page, view and channel, loaded and, after a crash of the page's
/// process, loaded again. Keeps the WebEngine headers out of the rest.
class EditorPageHost : public QObject
{
    Q_OBJECT

public:
    /// Builds the engine with its view as a child of `parent` and starts loading.
    EditorPageHost(std::shared_ptr<const AssetSource> assets, EditorBridge *bridge, QWidget *parent);
    ~EditorPageHost() override;

    QWidget *widget() const;
    /// Call when a page has become ready: until then the widget that takes its keys does not exist.
    void leaveTabOrder();
    void setBackground(const QColor &colour);
    void setZoom(double factor);
    void setSpellingLanguages(const QStringList &languages);

    /// Sends the page a key of no meaning that stands for the mark of this number (1 for the first that a
    /// page gets), behind all keys that it was sent before: when it arrives, they have. Keys and channel
    /// messages travel on pipes of their own and can overtake each other.
    void markKeys(int mark);

    void cut();
    void copy();
    void paste();
    void pastePlainText();

Q_SIGNALS:
    /// The page's process ended; the page is being loaded again.
    void crashed();
    /// The page's process ended again and again.
    void failed(const QString &sentence);
    void undoRequested();
    void redoRequested();

private:
    void load();
    void onProcessEnded();

    class Private;
    std::unique_ptr<Private> m_private;
};

} // namespace waymark
